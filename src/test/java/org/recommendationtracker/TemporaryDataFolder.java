package org.recommendationtracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each application that a test starts a data folder of its own and a free port for its broker. The folder is in
 * memory where the machine has room for that: each commit is synced, and a test need not wait for a disk.
 */
public class TemporaryDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = newFolder();
        TestPropertyValues.of("tracker.data-folder=" + folder, "tracker.broker.port=0")
                .applyTo(context);
        // the first to be registered goes last, when all that keeps files there is closed
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("temporaryDataFolder", () -> delete(folder));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(parent().toAbsolutePath(), "tracker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM
                ? MEMORY
                : Files.createDirectories(Path.of("target", "data"));
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
