package org.recommendationtracker.text;

/** Which signs show nothing (Unicode 15, White_Space, Default_Ignorable_Code_Point, Bidi_Control). */
final class Signs {

    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int NEXT_LINE = 0x0085;
    private static final int GRAPHEME_JOINER = 0x034F;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int KHMER_INHERENT_AQ = 0x17B4;
    private static final int KHMER_INHERENT_AA = 0x17B5;

    private Signs() {}

    /** Whether the sign goes wherever it stands, unless it joins its neighbours. */
    static boolean isInvisible(int sign) {
        return switch (sign) {
            case SOFT_HYPHEN, GRAPHEME_JOINER, ARABIC_LETTER_MARK, MONGOLIAN_VOWEL_SEPARATOR, BYTE_ORDER_MARK -> true;
            default ->
                // zero-width signs; embeddings and overrides; word joiner, isolates and what was in use before them
                within(sign, 0x200B, 0x200F)
                        || within(sign, 0x202A, 0x202E)
                        || within(sign, 0x2060, 0x206F)
                        // annotations, and tags
                        || within(sign, 0xFFF9, 0xFFFB)
                        || within(sign, 0xE0000, 0xE007F);
        };
    }

    /** Whether the sign goes from the ends of a text. */
    static boolean isBlank(int sign) {
        return switch (sign) {
            case NEXT_LINE,
                    BRAILLE_BLANK,
                    HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER,
                    KHMER_INHERENT_AQ,
                    KHMER_INHERENT_AA -> true;
            default -> Character.isWhitespace(sign) || Character.isSpaceChar(sign);
        };
    }

    /** Whether the sign says how the one before it looks, and alone is nothing. */
    static boolean isVariationSelector(int sign) {
        return within(sign, 0xFE00, 0xFE0F) || within(sign, 0xE0100, 0xE01EF);
    }

    static boolean within(int sign, int first, int last) {
        return sign >= first && sign <= last;
    }
}
