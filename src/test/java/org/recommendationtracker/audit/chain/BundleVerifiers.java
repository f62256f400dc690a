package org.recommendationtracker.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The two programs that check a bundle without trusting the application: the one that auditors download, and a stranger's. */
final class BundleVerifiers {

    static final Path STRANGERS = Path.of("src/test/python/verify_bundle.py");
    private static final Path OURS = Path.of("src/main/resources/static/audit/AuditVerifier.java");
    private static final Path TRIALS = Path.of("src/test/resources/verifier");

    private final Path classes;

    /**
     * What a program said.
     *
     * @param exitCode 0 if nothing is wrong, 1 if something is
     */
    record Verdict(int exitCode, String text) {}

    /** @param classes a folder for what is compiled */
    BundleVerifiers(Path classes) {
        this.classes = classes;
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        Stream.of(OURS, TRIALS.resolve("Sample.java"), TRIALS.resolve("Tamper.java"))
                .map(Path::toString)
                .forEach(arguments::add);
        int problems = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (problems != 0) {
            throw new IllegalStateException("the verifier does not compile");
        }
    }

    /** Whether this machine can run the stranger's. */
    static boolean isPythonThere() {
        try {
            return run(List.of("python3", "--version")).exitCode() == 0;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }

    Verdict ours(Path bundle) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            Method run = loader.loadClass("AuditVerifier")
                    .getDeclaredMethod("run", String[].class, PrintStream.class, PrintStream.class);
            run.setAccessible(true);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
            Object exitCode = run.invoke(null, (Object) new String[] {bundle.toString()}, out, out);
            return new Verdict((int) exitCode, text.toString(StandardCharsets.UTF_8));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Verdict strangers(Path bundle) {
        return run(List.of("python3", STRANGERS.toString(), bundle.toString()));
    }

    /** Tries ours on bundles of its own, that were tampered with or are hostile. */
    Verdict trials() {
        return run(List.of(java(), "-cp", classes.toString(), "Tamper"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Verdict run(List<String> command) {
        try {
            Path output = Files.createTempFile("verdict", ".txt");
            int exitCode = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Verdict(exitCode, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
