package org.recommendationtracker.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where a sign that shows nothing changes how its neighbours look, and must stay (Unicode 15, chapters 9, 12 and 23). */
final class Joining {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.BENGALI,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.KANNADA,
            UnicodeScript.KHMER,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.NKO,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.SYRIAC,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.THAANA,
            UnicodeScript.TIBETAN);

    private Joining() {}

    /**
     * Whether an invisible sign is needed.
     *
     * @param before what is kept of the text before it
     * @param next where in the text the sign after it is
     */
    static boolean isNeeded(int sign, CharSequence before, String text, int next) {
        if (before.length() == 0) {
            return false;
        }
        int previous = Character.codePointBefore(before, before.length());
        if (Signs.isVariationSelector(sign)) {
            return !Signs.isBlank(previous) && !Signs.isVariationSelector(previous);
        }
        if (Signs.within(sign, FIRST_TAG, LAST_TAG)) {
            // the flags of England, Scotland and Wales
            return previous == BLACK_FLAG || Signs.within(previous, FIRST_TAG, LAST_TAG - 1);
        }
        if ((sign != JOINER && sign != NON_JOINER) || next >= text.length()) {
            return false;
        }
        int following = text.codePointAt(next);
        return (isJoined(previous) && isJoined(following))
                || (sign == JOINER && isPicture(previous) && isPicture(following));
    }

    /** Marks that any script has count too: between them and a script's own, Unicode has an order of its own. */
    private static boolean isJoined(int sign) {
        UnicodeScript script = UnicodeScript.of(sign);
        return JOINED.contains(script)
                || (script == UnicodeScript.INHERITED && Character.getType(sign) != Character.FORMAT);
    }

    private static boolean isPicture(int sign) {
        int type = Character.getType(sign);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.MATH_SYMBOL
                || Signs.isVariationSelector(sign);
    }
}
