package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lengths for numbers.
 *
 * @param most the number that has the whole length; 0 if there is none
 * @param length in units of the picture
 */
record Scale(double most, double length) {

    /** What must be seen is at least so long. */
    static final double LEAST = 1;

    double of(double number) {
        return most == 0 ? 0 : number / most * length;
    }

    double of(long number) {
        return of((double) number);
    }

    double seen(long number) {
        return seen((double) number);
    }

    /** At least one unit for what is more than nothing. */
    double seen(double number) {
        return number == 0 ? 0 : Math.max(LEAST, of(number));
    }

    /**
     * Lengths of the parts of a bar, which are together as long as their sum is. What small parts are longer than their
     * numbers, so that they are seen, is taken from the largest.
     */
    List<Double> parts(List<Long> numbers) {
        List<Double> parts = new ArrayList<>(
                numbers.stream().map(number -> seen((long) number)).toList());
        if (!parts.isEmpty()) {
            double excess = parts.stream().mapToDouble(part -> part).sum() - of(sum(numbers));
            int largest = parts.indexOf(Collections.max(parts));
            parts.set(largest, Math.max(Math.min(LEAST, parts.get(largest)), parts.get(largest) - excess));
        }
        return parts;
    }

    static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number).sum();
    }
}
