package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.Answered;
import org.recommendationtracker.register.RecommendationFilter;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.text.PlainText;
import org.springframework.web.util.UriComponentsBuilder;

/** What a search's address asks for, word by word; an empty value, as an untouched form field sends, asks nothing. */
record SearchParameters(
        @Parameter(description = "Status, as in ISSUED") @Nullable String status,

        @Parameter(description = "Reference of the report, as in SCRP-2014") @Nullable String report,

        @Parameter(description = "Code of the minister's office it is addressed to") @Nullable String office,

        @Parameter(description = "A theme") @Nullable String theme,

        @Parameter(description = "Code of a board: finds what concerns it, by name or with all boards") @Nullable String board,

        @Parameter(description = "true: its running clock is past its date; false: it is not") @Nullable String overdue,

        @Parameter(
                description =
                        "no: not answered; partly: by some of several bodies; yes: answered. With an office: by that one")
        @Nullable String answered,

        @Parameter(
                description =
                        "Words of the text, response, actions or evidence; phrases in quotation marks; or the beginning of a reference; or the number that the source has")
        @Nullable String q) {

    private static final int MAX_PAGE_SIZE = 200;

    /** @throws InvalidParameter if a value is none that there is */
    RecommendationFilter toFilter(Parties parties) {
        String office = given(this.office);
        String board = given(this.board);
        if (office != null && !parties.isOffice(office)) {
            throw new InvalidParameter("office", "there is no office '" + office + "'.");
        }
        if (board != null && !parties.isBoard(board)) {
            throw new InvalidParameter("board", "there is no board '" + board + "'.");
        }
        return new RecommendationFilter(
                statusAsked(), given(report), office, given(theme), board, overdueAsked(), answeredAsked(), given(q));
    }

    /** @throws InvalidParameter if there can be no such page */
    static void checkPage(int page, int size) {
        if (page < 0) {
            throw new InvalidParameter("page", "must not be negative; the first page is 0.");
        }
        if (size < 1 || size > MAX_PAGE_SIZE) {
            throw new InvalidParameter("size", "must be from 1 to " + MAX_PAGE_SIZE + ".");
        }
        if ((long) page * size >= Register.MAX_COUNTED) {
            throw new InvalidParameter(
                    "page",
                    "only the first %,d can be read by page: choose filters, or read on with after."
                            .formatted(Register.MAX_COUNTED));
        }
    }

    /** The address of the same search below a path. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "status", status);
        add(address, "report", report);
        add(address, "office", office);
        add(address, "theme", theme);
        add(address, "board", board);
        add(address, "overdue", overdue);
        add(address, "answered", answered);
        add(address, "q", q);
        return address.encode().toUriString();
    }

    public boolean asksNothing() {
        return address("").isEmpty();
    }

    /** Whether it asks for more than the status, the overdue and words. */
    public boolean asksForDetails() {
        return given(report) != null || given(office) != null || given(theme) != null || given(board) != null;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        String given = given(value);
        if (given != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, given));
        }
    }

    private @Nullable Status statusAsked() {
        String name = given(status);
        return name == null
                ? null
                : Status.named(name)
                        .orElseThrow(() -> new InvalidParameter(
                                "status",
                                "there is no status '%s'; there are %s."
                                        .formatted(
                                                name,
                                                Arrays.stream(Status.values())
                                                        .map(Status::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    private @Nullable Boolean overdueAsked() {
        String value = given(overdue);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidParameter("overdue", "must be true or false.");
        };
    }

    private @Nullable Answered answeredAsked() {
        String value = given(answered);
        return value == null
                ? null
                : Arrays.stream(Answered.values())
                        .filter(each -> each.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> new InvalidParameter("answered", "must be no, partly or yes."));
    }

    private static @Nullable String given(@Nullable String value) {
        return PlainText.isBlank(value) ? null : PlainText.of(value);
    }
}
