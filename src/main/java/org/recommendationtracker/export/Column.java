package org.recommendationtracker.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list that is written to a file, with what it takes of each row. Where there is nothing the cell is empty.
 *
 * @param <T> what a row is made of
 */
public final class Column<T> {

    private static final int OF_WORDS = 20;
    private static final int OF_SENTENCES = 60;
    private static final int OF_DAYS = 18;
    private static final int OF_NUMBERS = 12;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final String heading;
    private final Type type;
    private final int width;
    private final Content<T> content;

    /** What the cells hold. */
    enum Type {
        TEXT("string"),
        NUMBER("integer"),
        DAY("date");

        private final String inSchemas;

        Type(String inSchemas) {
            this.inSchemas = inSchemas;
        }

        /** As Frictionless table schemas name it. */
        String inSchemas() {
            return inSchemas;
        }
    }

    private interface Content<T> {
        void write(T row, Cells to) throws IOException;
    }

    private Column(String heading, Type type, int width, Content<T> content) {
        this.heading = heading;
        this.type = type;
        this.width = width;
        this.content = content;
    }

    /** Of codes, names and a few words. */
    public static <T> Column<T> words(String heading, Function<? super T, ? extends @Nullable String> value) {
        return text(heading, OF_WORDS, value);
    }

    /** Of sentences, which need room. */
    public static <T> Column<T> sentences(String heading, Function<? super T, ? extends @Nullable String> value) {
        return text(heading, OF_SENTENCES, value);
    }

    private static <T> Column<T> text(
            String heading, int width, Function<? super T, ? extends @Nullable String> value) {
        return new Column<>(heading, Type.TEXT, width, (row, to) -> {
            String text = value.apply(row);
            if (text == null || text.isEmpty()) {
                to.empty();
            } else {
                to.text(CellText.of(text));
            }
        });
    }

    /** Of whole numbers. */
    public static <T> Column<T> number(String heading, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<>(heading, Type.NUMBER, OF_NUMBERS, (row, to) -> {
            Number number = value.apply(row);
            if (number == null) {
                to.empty();
            } else {
                to.number(number.longValue());
            }
        });
    }

    public static <T> Column<T> day(String heading, Function<? super T, ? extends @Nullable LocalDate> value) {
        return new Column<>(heading, Type.DAY, OF_DAYS, (row, to) -> {
            LocalDate day = value.apply(row);
            if (day == null) {
                to.empty();
            } else {
                to.day(day);
            }
        });
    }

    /** Of days with their time, as in {@code 2014-07-31 10:15}, which sort as they stand. */
    public static <T> Column<T> minute(String heading, Function<? super T, ? extends @Nullable LocalDateTime> value) {
        return words(heading, row -> {
            LocalDateTime time = value.apply(row);
            return time == null ? null : MINUTE.format(time);
        });
    }

    /** Of <i>Yes</i> and <i>No</i>, in these words: a spreadsheet would have its own in every language. */
    public static <T> Column<T> yesNo(String heading, Predicate<? super T> value) {
        return words(heading, row -> value.test(row) ? "Yes" : "No");
    }

    String heading() {
        return heading;
    }

    Type type() {
        return type;
    }

    /** In characters, roughly. */
    int width() {
        return width;
    }

    void write(T row, Cells to) throws IOException {
        content.write(row, to);
    }
}
