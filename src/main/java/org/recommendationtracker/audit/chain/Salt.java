package org.recommendationtracker.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** The random bytes behind which an entry hides who did it and what they remarked: 16 for each, so that one can be told alone. */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by what is in it
public record Salt(byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    static final int LENGTH = 32;
    private static final int HALF = LENGTH / 2;

    public Salt {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + bytes.length);
        }
    }

    public static Salt random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    String digestOfUser(String user) {
        return digest(ofUser(), user);
    }

    String digestOfComment(String comment) {
        return digest(ofComment(), comment);
    }

    byte[] ofUser() {
        return Arrays.copyOfRange(bytes, 0, HALF);
    }

    byte[] ofComment() {
        return Arrays.copyOfRange(bytes, HALF, LENGTH);
    }

    private static String digest(byte[] salt, String text) {
        MessageDigest sha = Hash.sha256();
        sha.update(salt);
        return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing: whoever knows it can guess what it hides. */
    @Override
    public String toString() {
        return "Salt";
    }
}
