package org.recommendationtracker.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they are kept to be found: in small letters, a space before and after each, nothing else between them. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");

    private static final int MAX_IN_ONE = 60;

    private Words() {}

    static String of(List<String> texts) {
        return texts.stream()
                .flatMap(text -> in(text).stream())
                .map(word -> word + " ")
                .collect(Collectors.joining("", " ", ""));
    }

    static List<String> in(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(plain(text));
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /** The words of a short text with a space between; what letters are taken apart to may be long, and is cut off. */
    static String inOne(String text) {
        String words = String.join(" ", in(text));
        return words.substring(0, Math.min(words.length(), MAX_IN_ONE));
    }

    /** In small letters without accents: MySQL takes a letter with one for the letter without. */
    private static String plain(String text) {
        String bare =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.UK);
    }
}
