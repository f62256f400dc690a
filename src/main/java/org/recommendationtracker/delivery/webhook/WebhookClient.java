package org.recommendationtracker.delivery.webhook;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that others gave. Follows nobody elsewhere, keeps no cookies, reads no more of an answer than its head, and waits
 * for none longer than it is told, however slowly it comes.
 */
@Component
@ConditionalOnProperty("tracker.webhooks.enabled")
class WebhookClient implements DisposableBean {

    private static final int CONNECTIONS = 50;

    /** Bytes that are read so that the connection can be used again. */
    private static final int SHORT = 16 * 1024;

    private final CloseableHttpClient client;
    private final long answerWithinMillis;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    WebhookClient(WebhookSettings settings) {
        DnsResolver names = settings.privateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
        Timeout patience = Timeout.of(settings.answerWithin());
        this.answerWithinMillis = settings.answerWithin().toMillis();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent("recommendation-tracker")
                .build();
    }

    /** Returns the status of the answer. */
    int call(HttpPost request) throws IOException {
        Future<?> end = watch.schedule(request::cancel, answerWithinMillis, TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = client.executeOpen(null, request, null);
            if (!isShort(answer.getEntity())) {
                // closing it would read all that comes
                request.cancel();
            }
            Closer.closeQuietly(answer);
            return answer.getCode();
        } finally {
            end.cancel(false);
        }
    }

    private static boolean isShort(@Nullable HttpEntity body) {
        return body == null || (body.getContentLength() >= 0 && body.getContentLength() <= SHORT);
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
