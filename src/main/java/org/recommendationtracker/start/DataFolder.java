package org.recommendationtracker.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the embedded database and broker must be writable, have room, and be nobody else's. */
final class DataFolder {

    /** In bytes. With less the first day would end in the middle of something. */
    static final long MIN_FREE_BYTES = 50L * 1024 * 1024;

    private DataFolder() {}

    static void check(Path folder, Path brokerFolder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            requireFree(absolute.resolve("tracker.mv.db"), absolute);
            requireFree(brokerFolder.toAbsolutePath().resolve(".lock"), absolute);
            requireRoom(absolute);
            keepToOwner(absolute);
            Files.delete(Files.createTempFile(absolute, "writable", null));
        } catch (IOException e) {
            throw new StartRefused(
                    "The folder %s cannot be written (%s): let the user who starts the tracker write it, or choose another with --tracker.data-folder=FOLDER."
                            .formatted(absolute, reason(e)));
        }
    }

    /** Both the database and the broker lock a file while they run. */
    private static void requireFree(Path file, Path folder) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StartRefused(
                        "Another tracker uses the folder %s: stop that one, or choose another folder with --tracker.data-folder=FOLDER."
                                .formatted(folder));
            }
        }
    }

    /** It holds everybody's passwords and what is under embargo. Somebody else's folder is theirs to close. */
    private static void keepToOwner(Path folder) throws IOException {
        boolean hasOwners = Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
        if (hasOwners && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void requireRoom(Path folder) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < MIN_FREE_BYTES) {
            throw new StartRefused(
                    "The disk is full, with %d MB left for %s where the tracker needs %d: make room, or choose another folder with --tracker.data-folder=FOLDER."
                            .formatted(room / 1024 / 1024, folder, MIN_FREE_BYTES / 1024 / 1024));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }
}
