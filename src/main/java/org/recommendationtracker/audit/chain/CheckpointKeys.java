package org.recommendationtracker.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The key with which this node signs checkpoints, if it has one, and those that were used before. */
@Component
class CheckpointKeys {

    private final Optional<SigningKey> signing;
    private final List<PublicKey> earlier;

    CheckpointKeys(ChainSettings settings) throws IOException {
        Path file = settings.signingKey();
        if (file != null && settings.createSigningKey() && !Files.exists(file)) {
            SigningKey.create(file);
        }
        this.signing = Optional.ofNullable(file).map(SigningKey::read);
        this.earlier = settings.earlierKeys().stream().map(PublicKey::parse).toList();
    }

    /** Empty if this node makes no checkpoints. */
    Optional<SigningKey> signing() {
        return signing;
    }

    /** Those that a checkpoint may be signed with. */
    List<PublicKey> all() {
        return Stream.concat(signing.stream().map(SigningKey::publicKey), earlier.stream())
                .toList();
    }
}
