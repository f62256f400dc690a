package org.recommendationtracker.delivery.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.recommendationtracker.delivery.Channel;
import org.recommendationtracker.delivery.Message;
import org.recommendationtracker.delivery.Outcome;
import org.recommendationtracker.delivery.Pace;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.OwnNotices;
import org.recommendationtracker.notice.Subscription;
import org.recommendationtracker.party.Utc;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls the systems of recipients, one notice at a time and in order. A system may be called twice with the same notice: it knows it
 * by {@code webhook-id}, and by the event's {@code id}.
 */
@Component
@ConditionalOnProperty("tracker.webhooks.enabled")
class WebhookChannel implements Channel {

    private static final int AT_ONCE = 8;
    private static final String DISABLED =
            "Your webhook is turned off, because %s. Set it up again once that is put right.";

    private final WebhookTable webhooks;
    private final WebhookBody body;
    private final WebhookClient client;
    private final WebhookSettings settings;
    private final OwnNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookChannel(
            WebhookTable webhooks,
            WebhookBody body,
            WebhookClient client,
            WebhookSettings settings,
            OwnNotices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.body = body;
        this.client = client;
        this.settings = settings;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public ChannelChoice choice() {
        return new ChannelChoice("webhook", "Webhook", List.of(Frequency.AT_ONCE, Frequency.NEVER), Frequency.AT_ONCE);
    }

    @Override
    public Pace pace() {
        return new Pace(1, Duration.ZERO, AT_ONCE);
    }

    @Override
    public Map<String, String> addresses(Map<String, Subscription> recipients) {
        return webhooks.on().stream()
                .filter(webhook -> recipients.containsKey(webhook.recipient()))
                .collect(Collectors.toMap(Webhook::recipient, Webhook::address));
    }

    @Override
    public Outcome send(Message message) {
        Webhook webhook = webhooks.find(message.recipient())
                .filter(found -> found.disabledAt() == null)
                .orElse(null);
        if (webhook == null) {
            return new Outcome.Refused("There is no webhook any more, or it is turned off.");
        }
        Instant now = Utc.now(clock);
        try {
            return outcome(webhook, client.call(request(webhook, message, now)), now);
        } catch (IOException e) {
            return failed(webhook, "It could not be called: " + e.getMessage(), now);
        }
    }

    private HttpPost request(Webhook webhook, Message message, Instant now) {
        String text = body.of(message.notices().get(0));
        HttpPost request = new HttpPost(webhook.address());
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", WebhookSignature.of(webhook, message.id(), now, text));
        request.setEntity(new StringEntity(text, ContentType.parse(WebhookBody.MEDIA_TYPE + "; charset=UTF-8")));
        return request;
    }

    private Outcome outcome(Webhook webhook, int status, Instant now) {
        if (status >= HttpStatus.SC_OK && status < HttpStatus.SC_MULTIPLE_CHOICES) {
            webhooks.works(webhook.recipient());
            return new Outcome.Sent();
        }
        if (status == HttpStatus.SC_GONE) {
            disable(webhook, "it answered that it is gone (410)", now);
            return new Outcome.Refused("It answered 410: it is turned off.");
        }
        String redirect = status < HttpStatus.SC_BAD_REQUEST ? ", and nobody is followed elsewhere" : "";
        return failed(webhook, "It answered %d%s.".formatted(status, redirect), now);
    }

    private Outcome failed(Webhook webhook, String reason, Instant now) {
        Instant since = webhook.failingSince();
        if (since == null) {
            webhooks.fails(webhook.recipient(), now);
        } else if (now.isAfter(since.plus(settings.disableAfter()))) {
            disable(
                    webhook,
                    "it took nothing for %d days"
                            .formatted(Duration.between(since, now).toDays()),
                    now);
            return new Outcome.Refused(reason + " It is turned off.");
        }
        return new Outcome.Failed(reason);
    }

    private void disable(Webhook webhook, String because, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (webhooks.disable(webhook.recipient(), now)) {
                notices.tell(webhook.recipient(), "webhook-disabled", DISABLED.formatted(because));
            }
        });
    }
}
