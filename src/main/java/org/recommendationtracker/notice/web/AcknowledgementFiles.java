package org.recommendationtracker.notice.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.number;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;
import static org.recommendationtracker.export.Column.yesNo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.notice.Acknowledgement;
import org.recommendationtracker.notice.Acknowledgements;
import org.recommendationtracker.notice.web.AcknowledgementPage.Entry;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has acknowledged what they were told, as a file. */
@RestController
@Tag(name = "Acknowledgements")
class AcknowledgementFiles {

    private static final int BATCH = 200;

    private static final List<Column<Entry>> COLUMNS = List.of(
            words("About", entry -> entry.event().subject()),
            sentences("What happened", entry -> entry.event().title()),
            day("Happened on", Entry::toldOn),
            day("Acknowledge by", entry -> entry.event().acknowledgeBy()),
            number("Asked", entry -> entry.event().asked()),
            number("Acknowledged", entry -> entry.event().acknowledged()),
            number("Missing", entry -> entry.event().missing()),
            yesNo("Late", Entry::late),
            sentences("Who is named", entry -> entry.event().late().stream()
                    .map(late -> named(late, entry.dayOf(late)))
                    .collect(Collectors.joining("\n"))));

    private final Acknowledgements acknowledgements;
    private final CurrentUser currentUser;
    private final Clock clock;

    AcknowledgementFiles(Acknowledgements acknowledgements, CurrentUser currentUser, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping({"/acknowledgements.csv", "/acknowledgements.xlsx", "/acknowledgements.ods"})
    @Operation(
            summary = "Download acknowledgements",
            description = "What is to be acknowledged, of one recommendation or of all, as far as the page counts them")
    ResponseEntity<TableFile<Entry>> file(
            @RequestParam(required = false) @Nullable String about, HttpServletRequest request) {
        String subject = PlainText.isBlank(about) ? null : PlainText.of(about);
        boolean publicOnly = currentUser.get().isEmpty();
        LocalDate today = England.today(clock);
        return Download.of(
                new TableFile<>(
                        "acknowledgements",
                        "Acknowledgements",
                        COLUMNS,
                        Batches.pages(page -> entries(subject, publicOnly, page, today))),
                request);
    }

    private List<Entry> entries(@Nullable String subject, boolean publicOnly, int page, LocalDate today) {
        return page * BATCH >= Acknowledgements.MAX_COUNTED
                ? List.of()
                : acknowledgements
                        .list(subject, publicOnly, PageRequest.of(page, BATCH))
                        .map(event -> Entry.of(event, today))
                        .getContent();
    }

    private static String named(Acknowledgement.Late late, @Nullable LocalDate acknowledgedOn) {
        return late.name()
                + (acknowledgedOn == null ? "" : ", acknowledged on " + England.DAY.format(acknowledgedOn))
                + (late.reasons() == null ? "" : ": " + late.reasons());
    }
}
