package org.recommendationtracker.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Connections to the mail server, which stay open for one e-mail after the other. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpConnections extends GenericObjectPool<Transport> {

    private static final Duration CLOSED_WHEN_IDLE_FOR = Duration.ofSeconds(30);

    SmtpConnections(JavaMailSenderImpl mail, EmailSettings settings) {
        super(new Connecting(mail), configuration(settings));
    }

    private static GenericObjectPoolConfig<Transport> configuration(EmailSettings settings) {
        GenericObjectPoolConfig<Transport> configuration = new GenericObjectPoolConfig<>();
        configuration.setMaxTotal(settings.connections());
        configuration.setMaxIdle(settings.connections());
        configuration.setMinEvictableIdleDuration(CLOSED_WHEN_IDLE_FOR);
        configuration.setTimeBetweenEvictionRuns(CLOSED_WHEN_IDLE_FOR);
        // asks the server, which may have closed it meanwhile
        configuration.setTestOnBorrow(true);
        configuration.setJmxEnabled(false);
        return configuration;
    }

    private static class Connecting extends BasePooledObjectFactory<Transport> {

        private final JavaMailSenderImpl mail;

        Connecting(JavaMailSenderImpl mail) {
            this.mail = mail;
        }

        @Override
        public Transport create() throws MessagingException {
            Transport transport = transport(mail.getSession());
            transport.connect(mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
            return transport;
        }

        private Transport transport(Session session) throws NoSuchProviderException {
            return session.getTransport(mail.getProtocol() == null ? "smtp" : mail.getProtocol());
        }

        @Override
        public PooledObject<Transport> wrap(Transport transport) {
            return new DefaultPooledObject<>(transport);
        }

        @Override
        public boolean validateObject(PooledObject<Transport> pooled) {
            return pooled.getObject().isConnected();
        }

        @Override
        public void destroyObject(PooledObject<Transport> pooled) throws MessagingException {
            pooled.getObject().close();
        }
    }
}
