package org.recommendationtracker.replay;

import java.io.PrintStream;

/** What was found, a line each. */
final class Findings {

    /** More lines than anybody reads; the number of all is told besides. */
    static final int MOST = 1_000;

    private final PrintStream out;
    private long differences;
    private long leftOut;

    Findings(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    void differs(String sentence) {
        differences++;
        if (differences <= MOST) {
            out.println(sentence);
        }
    }

    /** What is not compared, by name: somebody is to know of it. */
    void leavesOut(String sentence) {
        leftOut++;
        if (leftOut <= MOST) {
            out.println(sentence);
        }
    }

    long differences() {
        return differences;
    }

    void conclude() {
        if (leftOut > MOST) {
            out.printf("%,d more are left out and not named here.%n", leftOut - MOST);
        }
        if (differences > MOST) {
            out.printf("%,d more differences are not named here.%n", differences - MOST);
        }
        out.println(
                switch ((int) Math.min(differences, 2)) {
                    case 0 -> "There is no difference.";
                    case 1 -> "There is 1 difference.";
                    default -> "There are %,d differences.".formatted(differences);
                });
    }
}
