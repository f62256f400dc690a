package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.text.PlainText;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a list as at a day asks for; an empty value asks nothing. */
record AsAtParameters(
        @Parameter(description = "The day; today in England if it is left out", example = "2014-11-30") @Nullable String asOf,

        @Parameter(
                description = "The moment by which it was known; now if it is left out",
                example = "2014-12-01T09:00:00Z")
        @Nullable String knownAt,

        @Parameter(description = "Status that it had, as in ISSUED") @Nullable String status,

        @Parameter(description = "Reference of the report, as in SCRP-2014") @Nullable String report,

        @Parameter(description = "Code of the minister's office it is addressed to") @Nullable String office,

        @Parameter(description = "Code of the body that recommends it") @Nullable String issuingBody,

        @Parameter(description = "Priority, as in HIGH") @Nullable String priority,

        @Parameter(description = "A theme") @Nullable String theme,

        @Parameter(description = "Code of a board: finds what concerns it, by name or with all boards") @Nullable String board) {

    AsAtParameters {
        asOf = given(asOf);
        knownAt = given(knownAt);
        status = given(status);
        report = given(report);
        office = given(office);
        issuingBody = given(issuingBody);
        priority = given(priority);
        theme = given(theme);
        board = given(board);
    }

    /** The address of what passes a filter, below a path, at a day and a moment. */
    static String address(String path, AsAt asAt, AsAtFilter filter) {
        return new AsAtParameters(
                        null,
                        null,
                        filter.status() == null ? null : filter.status().name(),
                        filter.report(),
                        filter.office(),
                        filter.issuingBody(),
                        filter.priority() == null ? null : filter.priority().name(),
                        filter.theme(),
                        filter.board())
                .address(path, asAt);
    }

    /** The address of the same below a path, at a day and a moment. */
    String address(String path, AsAt asAt) {
        UriComponentsBuilder address = DayParameters.builder(path, asAt);
        add(address, "status", status);
        add(address, "report", report);
        add(address, "office", office);
        add(address, "issuingBody", issuingBody);
        add(address, "priority", priority);
        add(address, "theme", theme);
        add(address, "board", board);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return PlainText.isBlank(value) ? null : PlainText.of(value);
    }
}
