package org.recommendationtracker.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a checkpoint states, and as it is signed: a note of C2SP {@code signed-note} with the body of {@code tlog-checkpoint}.
 *
 * @param origin whose log it is of; also the name of the key
 * @param leaves how many of the first leaves the tree has
 */
record CheckpointText(String origin, long leaves, Hash root, long number, Instant madeAt) {

    private static final int ID_LENGTH = 4;

    private static final Pattern NOTE = Pattern.compile("(?<text>(?<origin>[^\\n]+)\\n(?<leaves>0|[1-9][0-9]{0,17})\\n"
            + "(?<root>[A-Za-z0-9+/]{43}=)\\ncheckpoint (?<number>[1-9][0-9]{0,17})\\nmade (?<made>[0-9TZ:.-]+)\\n)"
            + "\\n\u2014 (?<name>[^\\n ]+) (?<signature>[A-Za-z0-9+/]+=*)\\n");

    /** The note that says so, signed. */
    String sign(SigningKey key) {
        byte[] id = key.publicKey().id(origin);
        byte[] signature = key.sign(text().getBytes(StandardCharsets.UTF_8));
        byte[] signed = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, signed, id.length, signature.length);
        return "%s\n\u2014 %s %s\n"
                .formatted(text(), origin, Base64.getEncoder().encodeToString(signed));
    }

    /** What a note states; empty if it has another form. */
    static Optional<CheckpointText> read(String note) {
        Matcher parts = NOTE.matcher(note);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CheckpointText(
                    parts.group("origin"),
                    Long.parseLong(parts.group("leaves")),
                    new Hash(Base64.getDecoder().decode(parts.group("root"))),
                    Long.parseLong(parts.group("number")),
                    Instant.parse(parts.group("made"))));
        } catch (DateTimeException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    /** Whether a note of the right form was signed with a key. */
    static boolean isSigned(String note, PublicKey key) {
        Matcher parts = NOTE.matcher(note);
        if (!parts.matches() || !parts.group("name").equals(parts.group("origin"))) {
            return false;
        }
        byte[] signed;
        try {
            signed = Base64.getDecoder().decode(parts.group("signature"));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
        return signed.length > ID_LENGTH
                && Arrays.equals(Arrays.copyOf(signed, ID_LENGTH), key.id(parts.group("name")))
                && key.verifies(
                        parts.group("text").getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(signed, ID_LENGTH, signed.length));
    }

    private String text() {
        return "%s\n%d\n%s\ncheckpoint %d\nmade %s\n"
                .formatted(origin, leaves, root.base64(), number, ChainedEntry.MOMENT.format(madeAt));
    }
}
