package org.recommendationtracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application that a test starts a data folder of its own and a free port for its broker. */
public class TemporaryDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("tracker.data-folder=" + newFolder(), "tracker.broker.port=0")
                .applyTo(context);
    }

    private static Path newFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target", "data"));
            return Files.createTempDirectory(target.toAbsolutePath(), "tracker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
