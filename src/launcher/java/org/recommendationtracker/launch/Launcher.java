package org.recommendationtracker.launch;

/**
 * Where the packaged product begins. Compiled for Java 8, unlike all the rest: an older Java could read no other class,
 * and would say so in words that help nobody.
 */
public final class Launcher {

    private static final int OLDEST = 17;

    private Launcher() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (number(version) < OLDEST) {
            System.err.println("This program needs Java " + OLDEST + " or newer, and " + System.getProperty("java.home")
                    + " is Java " + version + ": install a newer one, or start it with the full path of one.");
            System.exit(1);
        }
        Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Before Java 9 it is {@code 1.8}. */
    private static int number(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(number);
    }
}
