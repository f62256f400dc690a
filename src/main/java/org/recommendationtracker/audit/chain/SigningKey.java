package org.recommendationtracker.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/** The Ed25519 key that signs checkpoints. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int PEM_LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Reads it from a file in PEM.
     *
     * @throws IllegalStateException if there is none, in a sentence for whoever starts the application
     */
    static SigningKey read(Path file) {
        try {
            PrivateKey secret = PemContent.load(file).getPrivateKey();
            if (secret instanceof EdECPrivateKey edwards
                    && edwards.getParams().getName().equals(ALGORITHM)) {
                return of(edwards);
            }
        } catch (IOException | GeneralSecurityException | IllegalStateException | IllegalArgumentException e) {
            throw new IllegalStateException(refusal(file, String.valueOf(e.getMessage())), e);
        }
        throw new IllegalStateException(refusal(file, "it holds another kind of key"));
    }

    private static String refusal(Path file, String reason) {
        return ("The key that signs checkpoints over the audit trail cannot be read from %s (%s): make one with"
                        + " \"openssl genpkey -algorithm ed25519 -out FILE\" and name the file in TRACKER_AUDIT_SIGNING_KEY.")
                .formatted(file.toAbsolutePath(), reason);
    }

    /** Makes a file with a new one, for its owner alone. */
    static void create(Path file) throws IOException {
        try {
            byte[] encoded = KeyPairGenerator.getInstance(ALGORITHM)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(
                            Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded));
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            boolean hasOwners = Files.getFileStore(folder).supportsFileAttributeView("posix");
            if (hasOwners) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file, pem, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    PublicKey publicKey() {
        return open;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /** The public key is what a generator makes of the same secret; a signature tells whether that is so. */
    private static SigningKey of(EdECPrivateKey secret) throws GeneralSecurityException {
        Optional<byte[]> seed = secret.getBytes();
        if (seed.isEmpty()) {
            throw new GeneralSecurityException("the secret is not in the file");
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(255, new Given(seed.get()));
        SigningKey key =
                new SigningKey(secret, PublicKey.of(generator.generateKeyPair().getPublic()));
        byte[] tried = {1};
        if (!key.open.verifies(tried, key.sign(tried))) {
            throw new GeneralSecurityException("this Java does not give the public key of a secret one");
        }
        return key;
    }

    /** Gives what it was given in place of random bytes. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] random) {
            System.arraycopy(bytes, 0, random, 0, random.length);
        }
    }
}
