package org.recommendationtracker.delivery.email;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.recommendationtracker.delivery.Channel;
import org.recommendationtracker.delivery.Message;
import org.recommendationtracker.delivery.MessageLinks;
import org.recommendationtracker.delivery.Outcome;
import org.recommendationtracker.delivery.Pace;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * E-mail through a mail server. SMTP cannot promise that an e-mail arrives once: if this node ends after the server took it and
 * before that was kept, it is sent again, with the same {@code Message-ID}.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpChannel.class);
    private static final int MOST_NOTICES = 1_000;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String NAME = "Recommendation tracker";

    private final Session session;
    private final SmtpConnections connections;
    private final MessageLinks links;
    private final EmailWriter writer;
    private final EmailTemplates templates;
    private final PublishedAddresses published;
    private final EmailSettings settings;
    private final Clock clock;

    SmtpChannel(
            JavaMailSenderImpl mail,
            SmtpConnections connections,
            MessageLinks links,
            EmailWriter writer,
            EmailTemplates templates,
            PublishedAddresses published,
            EmailSettings settings,
            Clock clock) {
        this.session = mail.getSession();
        this.connections = connections;
        this.links = links;
        this.writer = writer;
        this.templates = templates;
        this.published = published;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ChannelChoice choice() {
        return new ChannelChoice("email", "E-mail", List.of(Frequency.values()), Frequency.AT_ONCE);
    }

    @Override
    public Pace pace() {
        return new Pace(MOST_NOTICES, settings.pause(), settings.connections());
    }

    @Override
    public Map<String, String> addresses(Map<String, Subscription> recipients) {
        Map<String, String> addresses = new HashMap<>();
        recipients.forEach((code, subscription) -> Optional.ofNullable(subscription.email())
                .or(() -> published.of(code))
                .ifPresent(address -> addresses.put(code, address)));
        return addresses;
    }

    @Override
    public Outcome send(Message message) {
        EmailContent content = writer.write(message, links.add(message.id(), settings.linksLast()));
        Transport connection;
        try {
            connection = connections.borrowObject();
        } catch (Exception e) {
            return new Outcome.Away("The mail server cannot be reached: " + e.getMessage());
        }
        Outcome outcome = send(message, content, connection);
        if (outcome instanceof Outcome.Sent) {
            connections.returnObject(connection);
        } else {
            close(connection);
        }
        return outcome;
    }

    private Outcome send(Message message, EmailContent content, Transport connection) {
        try {
            MimeMessage email = email(message, content);
            connection.sendMessage(email, email.getAllRecipients());
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return SmtpAnswer.of(e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private MimeMessage email(Message message, EmailContent content)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(settings.sender(), NAME);
        SmtpMessage email = new SmtpMessage(session, message.id() + "@" + domain(from));
        email.setEnvelopeFrom(Objects.requireNonNullElse(settings.bouncesTo(), from.getAddress()));
        email.setFrom(from);
        email.setRecipients(RecipientType.TO, message.address());
        email.setSubject(content.subject(), UTF_8);
        email.setContent(new MimeMultipart(
                "alternative", part(templates.text(content), "plain"), part(templates.html(content), "html")));
        email.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        email.setHeader("Auto-Submitted", "auto-generated");
        email.setHeader("List-Id", "Notices <notices." + domain(from) + ">");
        email.setHeader("List-Unsubscribe", "<" + content.unsubscribe() + ">");
        email.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        email.saveChanges();
        return email;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().replaceFirst(".*@", "");
    }

    /** What was begun on it may not be over. */
    private void close(Transport connection) {
        try {
            connections.invalidateObject(connection);
        } catch (Exception e) {
            LOG.debug("A connection to the mail server could not be closed", e);
        }
    }
}
