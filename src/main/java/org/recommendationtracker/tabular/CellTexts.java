package org.recommendationtracker.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.recommendationtracker.text.PlainText;

/**
 * The texts of a workbook's cells. A day is {@code 2014-07-31}, a time of a day {@code 2014-07-31T09:30}, a number what
 * fifteen digits say of it, a whole one without a point.
 */
record CellTexts(SharedStrings strings, CellFormats formats, boolean from1904) {

    private static final MathContext DIGITS = new MathContext(15);
    private static final int MAX_SHIFT = 30;

    /** How a workbook writes a character that XML cannot hold: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /**
     * The text of a cell.
     *
     * @param type as the cell has it; empty for a number
     * @param value as it stands in the cell
     * @throws IllegalArgumentException if the workbook contradicts itself
     */
    String text(String type, int style, String value) {
        return switch (type) {
            case "s" -> string(value);
            case "inlineStr", "str" -> plain(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.replace("T00:00:00", "");
            default -> number(style, value.strip());
        };
    }

    private String string(String index) {
        int at = Integer.parseInt(index.strip());
        if (at < 0 || at >= strings.getUniqueCount()) {
            throw new IllegalArgumentException("no string " + index);
        }
        return plain(strings.getItemAt(at).getString());
    }

    private static String plain(String text) {
        return PlainText.of(text.contains("_x") ? ESCAPED.matcher(text).replaceAll(CellTexts::character) : text);
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    private String number(int style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal number = new BigDecimal(value);
        if (formats.isDate(style) && DateUtil.isValidExcelDate(number.doubleValue())) {
            return date(number.doubleValue());
        }
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(shown.scale()) > MAX_SHIFT ? shown.toString() : shown.toPlainString();
    }

    private String date(double days) {
        LocalDateTime time = DateUtil.getLocalDateTime(days, from1904, true);
        if (days < 1) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
