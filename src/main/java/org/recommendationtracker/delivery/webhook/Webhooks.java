package org.recommendationtracker.delivery.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of recipients, which their own people set up. */
@Service
@Transactional
@ConditionalOnProperty("tracker.webhooks.enabled")
public class Webhooks {

    private static final int MAX_ADDRESS = 500;
    private static final int SECRET_BYTES = 32;
    private static final String SECRET_PREFIX = "whsec_";

    private final WebhookTable table;
    private final Recipients recipients;
    private final WebhookSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(WebhookTable table, Recipients recipients, WebhookSettings settings, Clock clock) {
        this.table = table;
        this.recipients = recipients;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The webhook of a recipient, if it has one.
     *
     * @throws org.recommendationtracker.notice.UnknownRecipient if there is no such recipient
     * @throws org.recommendationtracker.notice.NotYourInbox if its inbox is closed to the reader
     */
    @Transactional(readOnly = true)
    public Optional<Webhook> find(SignedInUser reader, String recipient) {
        recipients.requireReadable(reader, recipient);
        return table.find(recipient);
    }

    /**
     * Has a recipient's notices sent to an address from now on, and turns its webhook on if it was turned off. The secret stays.
     *
     * @return with the secret, which is told to whoever sets it up alone
     * @throws InvalidInput if the address cannot be called
     */
    public Webhook set(SignedInUser user, String recipient, @Nullable String address) {
        String userId = recipients.requireActing(user, recipient);
        String wanted = check(PlainText.of(address));
        Optional<Webhook> former = table.find(recipient);
        Webhook webhook = new Webhook(
                recipient,
                wanted,
                former.map(Webhook::secret).orElseGet(this::newSecret),
                former.map(Webhook::formerSecret).orElse(null),
                former.map(Webhook::formerUntil).orElse(null),
                null,
                null,
                userId,
                Utc.now(clock));
        table.put(webhook);
        return webhook;
    }

    /** Replaces the secret. Messages are signed with both for a while, so that none is lost meanwhile. */
    public Optional<Webhook> rotate(SignedInUser user, String recipient) {
        String userId = recipients.requireActing(user, recipient);
        Instant now = Utc.now(clock);
        Optional<Webhook> rotated = table.find(recipient)
                .map(webhook -> new Webhook(
                        recipient,
                        webhook.address(),
                        newSecret(),
                        webhook.secret(),
                        now.plus(settings.formerSecretLasts()),
                        webhook.failingSince(),
                        webhook.disabledAt(),
                        userId,
                        now));
        rotated.ifPresent(table::put);
        return rotated;
    }

    public void remove(SignedInUser user, String recipient) {
        recipients.requireActing(user, recipient);
        table.remove(recipient);
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    private String check(String address) {
        if (address.length() > MAX_ADDRESS) {
            throw wrong("The address is longer than %d characters.".formatted(MAX_ADDRESS));
        }
        try {
            URI uri = new URI(address);
            boolean isAllowed = "https".equalsIgnoreCase(uri.getScheme())
                    || (settings.privateAddresses() && "http".equalsIgnoreCase(uri.getScheme()));
            if (!isAllowed || uri.getHost() == null) {
                throw wrong("Give an address that begins with https://, such as https://board.example.gov.uk/notices.");
            }
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw wrong("Leave the user name, the password and the part after # out of the address.");
            }
            if (!settings.privateAddresses()) {
                new PublicAddresses().resolve(uri.getHost());
            }
            return address;
        } catch (URISyntaxException e) {
            throw wrong("“%s” is no address.".formatted(address));
        } catch (UnknownHostException e) {
            throw wrong("The host of this address cannot be found, or is in a private network.");
        }
    }

    private static InvalidInput wrong(String message) {
        return new InvalidInput(List.of(new Problem("address", message)));
    }
}
