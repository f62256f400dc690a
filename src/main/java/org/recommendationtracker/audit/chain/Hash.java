package org.recommendationtracker.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** 32 bytes of SHA-256, as RFC 9162 (section 2.1.1) makes them of leaves and of nodes. */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by what is in it
public record Hash(byte[] bytes) {

    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
    }

    public static Hash ofLeaf(String canonical) {
        MessageDigest sha = sha256();
        sha.update(LEAF);
        return new Hash(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    static Hash ofNode(Hash left, Hash right) {
        MessageDigest sha = sha256();
        sha.update(NODE);
        sha.update(left.bytes);
        return new Hash(sha.digest(right.bytes));
    }

    /** Of a tree without leaves. */
    static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    /** Null if a row has none of the right length. */
    static @Nullable Hash read(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null || bytes.length != LENGTH ? null : new Hash(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
