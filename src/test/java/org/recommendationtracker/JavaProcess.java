package org.recommendationtracker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of this test's class path in a process of its own, which can be killed as a machine that fails kills it. It is
 * to end by itself when the process that started it is gone: see {@link #awaitParentsEnd}.
 */
public final class JavaProcess {

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts {@code main}.
     *
     * @param output the file for what it has to say
     * @param more what its class path has before this test's
     */
    public static JavaProcess start(Class<?> main, Path output, List<String> arguments, Path... more) {
        // the second compiler would cost a short life more than it gives
        return start(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), main, output, arguments, more);
    }

    /** Starts {@code main} as it is run in earnest. */
    public static JavaProcess startToLast(Class<?> main, Path output, List<String> arguments) {
        return start(List.of("-Xmx1g"), main, output, arguments);
    }

    private static JavaProcess start(
            List<String> options, Class<?> main, Path output, List<String> arguments, Path... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment()
                .put(
                        "CLASSPATH",
                        Stream.concat(
                                        Arrays.stream(more).map(Path::toString),
                                        Stream.of(System.getProperty("java.class.path")))
                                .collect(Collectors.joining(File.pathSeparator)));
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** With which it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** The exit code with which it ends by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("The process still runs");
        }
        return process.exitValue();
    }

    /** Asks it to end, as whoever runs it does. */
    public void stop() {
        process.destroy();
    }

    /** From now on nothing that it writes to a file is taken, as on a disk that is full. */
    public void fillItsDisk() {
        run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=1024");
    }

    /** Ends the process without letting it do anything any more, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it does nothing, as on a machine that is paused, until it is to go on. */
    public void standStill() {
        signal("-STOP");
    }

    public void goOn() {
        signal("-CONT");
    }

    private void signal(String name) {
        run("kill", name, Long.toString(process.pid()));
    }

    private static void run(String... command) {
        try {
            int failed = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (failed != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For the started program: returns when the process that started it is gone. */
    public static void awaitParentsEnd() throws IOException {
        while (System.in.read() >= 0) {
            // nobody writes
        }
    }
}
