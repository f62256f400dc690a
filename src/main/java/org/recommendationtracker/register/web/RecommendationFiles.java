package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.OpenTable;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.party.England;
import org.recommendationtracker.register.Listing;
import org.recommendationtracker.register.Listings;
import org.recommendationtracker.register.RecommendationFilter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of recommendations as files: all of what the page has a part of, by reference. */
@RestController
@Tag(name = "Recommendations")
class RecommendationFiles implements OpenTable {

    /** Read at once, each time in a transaction of its own. */
    private static final int BATCH = 500;

    private final Listings listings;
    private final Parties parties;
    private final ReportNotes reports;
    private final RecommendationColumns columns;
    private final Clock clock;

    RecommendationFiles(
            Listings listings, Parties parties, ReportNotes reports, RecommendationColumns columns, Clock clock) {
        this.listings = listings;
        this.parties = parties;
        this.reports = reports;
        this.columns = columns;
        this.clock = clock;
    }

    @GetMapping({"/recommendations.csv", "/recommendations.xlsx", "/recommendations.ods"})
    @Operation(
            summary = "Download recommendations",
            description = "All that are found, in the order of their references, as a file with a line for each")
    ResponseEntity<TableFile<RecommendationLine>> file(
            @ParameterObject SearchParameters search,
            @Parameter(description = "Adds what this vocabulary calls the status, as in ntsb: see /crosswalk")
                    @RequestParam(required = false)
                    @Nullable String vocabulary,
            HttpServletRequest request) {
        RecommendationFilter filter = search.toFilter(parties);
        return Download.of(table(filter, columns.with(CrosswalkPages.vocabulary(vocabulary))), request);
    }

    @Override
    public TableFile<RecommendationLine> openTable() {
        return table(RecommendationFilter.NONE, columns.all());
    }

    private TableFile<RecommendationLine> table(
            RecommendationFilter filter, List<Column<RecommendationLine>> columnsAsked) {
        LocalDate today = England.today(clock);
        return new TableFile<>(
                "recommendations",
                "Recommendations",
                columnsAsked,
                Batches.<RecommendationLine>after(last -> following(filter, today, last)));
    }

    private List<RecommendationLine> following(
            RecommendationFilter filter, LocalDate today, @Nullable RecommendationLine last) {
        List<Listing> found = listings.following(filter, today, last == null ? null : last.listing(), BATCH);
        Map<String, ReportNotes.Note> notes = reports.of(found.stream()
                .map(listing -> listing.state().report())
                .distinct()
                .toList());
        return found.stream()
                .map(listing ->
                        RecommendationLine.of(listing, notes.get(listing.state().report()), today))
                .toList();
    }
}
