package org.recommendationtracker.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.recommendationtracker.text.PlainText;

/** Names as they are compared: "Norfolk LSCB", "norfolk" and "Norfolk Safeguarding Children Board" are one. */
final class PartyNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What names of boards and offices have or have not, without being others for it. */
    private static final Pattern PASSED_OVER =
            Pattern.compile("\\b(the|of|for|lscb|(local )?safeguarding children( s)? board|council)\\b");

    private PartyNames() {}

    static String folded(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = PlainText.of(BETWEEN_WORDS.matcher(plain).replaceAll(" "));
        String kept = PlainText.of(PASSED_OVER.matcher(words).replaceAll(" ").replaceAll(" +", " "));
        return kept.isEmpty() ? words : kept;
    }
}
