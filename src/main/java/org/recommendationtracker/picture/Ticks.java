package org.recommendationtracker.picture;

import java.util.List;
import java.util.stream.LongStream;

/** Whole round numbers along an axis, from 0 to the first that is not less than all that is shown. */
record Ticks(long step, long last) {

    private static final int[] ROUND = {1, 2, 5, 10};

    /**
     * Ticks for numbers up to that one.
     *
     * @param wanted at most so many steps, and more than a third of them where numbers are not small
     */
    static Ticks upTo(double most, int wanted) {
        long step = step(most / wanted);
        long last = Math.max(1, (long) Math.ceil(most / step)) * step;
        return new Ticks(step, last);
    }

    private static long step(double least) {
        long power = 1;
        while (power * 10 < least) {
            power *= 10;
        }
        for (int round : ROUND) {
            if (round * power >= least) {
                return round * power;
            }
        }
        throw new IllegalArgumentException("no number: " + least);
    }

    List<Long> values() {
        return LongStream.rangeClosed(0, last / step).map(i -> i * step).boxed().toList();
    }
}
