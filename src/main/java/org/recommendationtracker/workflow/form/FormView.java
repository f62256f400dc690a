package org.recommendationtracker.workflow.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page draws it.
 *
 * @param problems all that is to be put right, in the order of the form
 */
public record FormView(List<Block> blocks, List<Mistake> problems) {

    /** A part of the page. */
    public sealed interface Block {

        /** The name of the fragment that draws it. */
        String kind();
    }

    /** Paragraphs. */
    public record TextBlock(List<Template.Piece> pieces) implements Block {

        @Override
        public String kind() {
            return "text";
        }
    }

    /** Parts under a heading; {@code onlyIf} says in words when they are asked for, and is empty if they always are. */
    public record GroupBlock(List<Template.Piece> heading, String onlyIf, List<Block> blocks) implements Block {

        @Override
        public String kind() {
            return "group";
        }

        public boolean hasFields() {
            return blocks.stream()
                    .anyMatch(block ->
                            block instanceof FieldBlock || (block instanceof GroupBlock group && group.hasFields()));
        }

        public String headingText() {
            return heading.stream().map(Template.Piece::text).collect(Collectors.joining());
        }
    }

    /**
     * A field.
     *
     * @param hint empty if there is none
     * @param onlyIf in words, when it is asked for; empty if it always is
     * @param value of a field with one text
     * @param date of a date: day, month and year as they stand in the three controls
     * @param options of a field in which one chooses
     * @param error null if nothing is wrong with it
     */
    public record FieldBlock(
            Form.Field field,
            String hint,
            String onlyIf,
            String value,
            DateParts date,
            List<Option> options,
            @Nullable String error)
            implements Block {

        @Override
        public String kind() {
            return field.kind().name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return field.key();
        }

        public String label() {
            return field.label();
        }

        public boolean isOptional() {
            return !field.required() && field.kind() != Form.Kind.CHECKBOX;
        }

        public boolean hasHint() {
            return !onlyIf.isEmpty() || !hint.isEmpty();
        }

        /** In characters; null if there is no limit. */
        public @Nullable Integer maxLength() {
            return field.maxLength();
        }

        /** The ids of what describes the control; null if nothing does. */
        public @Nullable String describedBy() {
            List<String> ids = new ArrayList<>();
            if (hasHint()) {
                ids.add(key() + "-hint");
            }
            if (error != null) {
                ids.add(key() + "-error");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }

        /** Whether this one of the three controls of a date is wrong: those that are missing, or all of them. */
        public boolean isWrong(String part) {
            return error != null
                    && (date.isEmpty()
                            || date.missing().isEmpty()
                            || date.missing().contains(part));
        }

        /** Where to go to put it right: the control, the first of several choices, or the first wrong part of a date. */
        String firstWrongControl() {
            if (field.kind() != Form.Kind.DATE) {
                return key();
            }
            return Stream.of("day", "month", "year")
                    .filter(this::isWrong)
                    .map(part -> key() + "-" + part)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What can be chosen.
     *
     * @param revealed what is asked for only if this is chosen
     */
    public record Option(String value, String label, boolean chosen, List<Block> revealed) {}

    /**
     * A line of the error summary.
     *
     * @param control the id of the control to go to; null if it is about none of the form's
     */
    public record Mistake(String message, @Nullable String control) {}

    /** Whether the form itself shows this text. */
    public boolean shows(String text) {
        return texts(blocks).anyMatch(text::equals);
    }

    private static Stream<String> texts(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof GroupBlock group) {
                return texts(group.blocks());
            }
            return block instanceof TextBlock text ? text.pieces().stream().map(Template.Piece::text) : Stream.empty();
        });
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }
}
