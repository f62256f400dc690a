package org.recommendationtracker.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.intake.Finding;
import org.recommendationtracker.text.PlainText;

/** What is wrong with the fields of a page's form, in the order of the page. */
record FieldErrors(List<Finding> all) {

    private static final List<String> ORDER = List.of(
            "uploads",
            "columns",
            "encoding",
            "reference",
            "title",
            "issuingBody",
            "addressedTo",
            "publishedOn",
            "embargoedUntil",
            "note",
            "recommendations",
            "csv",
            "json");

    static FieldErrors of(List<Finding> findings) {
        return new FieldErrors(ORDER.stream()
                .flatMap(field ->
                        findings.stream().filter(finding -> finding.field().equals(field)))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(finding -> finding.field().equals(field))
                .map(Finding::message)
                .toList();
    }

    /** The ids of what says more of a field; null if nothing does. */
    public @Nullable String describedBy(String field, boolean hint) {
        String ids = (hint ? field + "-hint " : "") + (has(field) ? field + "-error" : "");
        return ids.isEmpty() ? null : PlainText.of(ids);
    }
}
