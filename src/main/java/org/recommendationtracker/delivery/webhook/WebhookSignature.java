package org.recommendationtracker.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the Standard Webhooks specification says: HMAC-SHA256 of {@code id.timestamp.body}. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The value of the header {@code webhook-signature}, with one signature or two. */
    static String of(Webhook webhook, String id, Instant at, String body) {
        String signed = id + "." + at.getEpochSecond() + "." + body;
        String signature = sign(webhook.secret(), signed);
        String former = webhook.formerSecret();
        Instant until = webhook.formerUntil();
        return former != null && until != null && at.isBefore(until)
                ? signature + " " + sign(former, signed)
                : signature;
    }

    private static String sign(String secret, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
