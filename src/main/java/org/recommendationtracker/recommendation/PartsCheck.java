package org.recommendationtracker.recommendation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.recommendationtracker.party.Offices;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with the parts that somebody names. */
@Component
public class PartsCheck {

    private static final int MIN_PARTS = 2;
    private static final int MAX_PARTS = 99;
    private static final int MAX_LABEL_LENGTH = 200;
    private static final int MAX_TEXT_LENGTH = 4_000;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t]]");

    private final Offices offices;

    public PartsCheck(Offices offices) {
        this.offices = offices;
    }

    /** In words, for whoever named the parts; empty if a recommendation may be split into them. */
    public List<String> faults(List<NewPart> parts) {
        List<String> faults = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (NewPart part : parts) {
            check(part, faults);
            if (!labels.add(part.label().toLowerCase(Locale.UK))) {
                faults.add("Two parts have the label \"" + part.label() + "\": give each its own.");
            }
        }
        if (parts.size() < MIN_PARTS || parts.size() > MAX_PARTS) {
            faults.add("Name %d to %d parts, each on a line of its own.".formatted(MIN_PARTS, MAX_PARTS));
        }
        return faults;
    }

    private void check(NewPart part, List<String> faults) {
        String text = part.text() == null ? "" : part.text();
        if (part.label().length() > MAX_LABEL_LENGTH) {
            faults.add("A part's label must have at most %d characters.".formatted(MAX_LABEL_LENGTH));
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            faults.add("The text of part \"%s\" must have at most %,d characters."
                    .formatted(part.label(), MAX_TEXT_LENGTH));
        }
        if (UNREADABLE.matcher(part.label() + text).find()) {
            faults.add("There is a control character in part \"%s\", which nobody can read: remove it."
                    .formatted(UNREADABLE.matcher(part.label()).replaceAll("")));
        }
        if (!offices.isCurrent(part.office())) {
            faults.add(offices.whyNot(part.office()));
        }
    }
}
