package org.recommendationtracker.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The 32 bytes with which anybody can check who signed a checkpoint. */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by what is in it
record PublicKey(byte[] bytes) {

    private static final int LENGTH = 32;
    private static final int ID_LENGTH = 4;
    private static final byte ED25519 = 1;

    /** What comes before the 32 bytes in a SubjectPublicKeyInfo; RFC 8410. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    PublicKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + bytes.length);
        }
    }

    static PublicKey of(java.security.PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new PublicKey(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    static PublicKey parse(String base64) {
        return new PublicKey(Base64.getDecoder().decode(base64));
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The four bytes by which a signed note names it. */
    byte[] id(String name) {
        MessageDigest sha = Hash.sha256();
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(ED25519);
        return Arrays.copyOf(sha.digest(bytes), ID_LENGTH);
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
            System.arraycopy(bytes, 0, encoded, PREFIX.length, LENGTH);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
