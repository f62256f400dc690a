package org.recommendationtracker.register.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.number;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;
import static org.recommendationtracker.export.Column.yesNo;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.register.Crosswalk;
import org.recommendationtracker.register.Vocabulary;
import org.springframework.stereotype.Component;

/** What a file says of each recommendation: names for people, and codes for programs, which stay when a name changes. */
@Component
class RecommendationColumns {

    private final Parties parties;
    private final IssuingBodies bodies;
    private final Crosswalk crosswalk;

    RecommendationColumns(Parties parties, IssuingBodies bodies, Crosswalk crosswalk) {
        this.parties = parties;
        this.bodies = bodies;
        this.crosswalk = crosswalk;
    }

    List<Column<RecommendationLine>> all() {
        return Stream.of(whatItIs(), whoseItIs(), answer(), clocks())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The same, and at the end what a vocabulary calls the status.
     *
     * @param vocabulary null for none
     */
    List<Column<RecommendationLine>> with(@Nullable Vocabulary vocabulary) {
        if (vocabulary == null) {
            return all();
        }
        Column<RecommendationLine> status =
                ofState("Status (%s)".formatted(vocabulary.title()), state -> crosswalk.term(vocabulary, state));
        return Stream.concat(all().stream(), Stream.of(status)).toList();
    }

    private List<Column<RecommendationLine>> whatItIs() {
        return List.of(
                ofState("Reference", RecommendationState::reference),
                ofState("Report", RecommendationState::report),
                words("Report title", RecommendationLine::reportTitle),
                number("Number", line -> line.state().number()),
                words(
                        "Number in the source",
                        line -> line.state().takenOver() == null
                                ? null
                                : line.state().takenOver().sourceNumber()),
                sentences("Recommendation", line -> line.state().text()),
                ofState("Status", state -> state.status().title()),
                ofState("Status code", state -> state.status().name()),
                day("Status since", line -> line.listing().statusSince()),
                yesNo("Closed", line -> line.state().closed()),
                number("Parts", line -> line.state().parts()),
                words("Replaced by", line -> line.listing().successor()));
    }

    private List<Column<RecommendationLine>> whoseItIs() {
        return List.of(
                words("Issued by", line -> bodies.name(line.listing().issuingBody())),
                words("Issuing body code", line -> line.listing().issuingBody()),
                day("Published on", line -> line.state().publishedOn()),
                ofState("Office", state -> parties.officeName(state.office())),
                ofState("Office code", RecommendationState::office),
                ofState("Owner", RecommendationState::owner),
                ofState("Priority", state -> state.priority().title()),
                ofState("Themes", state -> listed(state.themes())),
                ofState("Boards", state -> listed(parties.boardNames(state.boards()))),
                ofState("Board codes", state -> listed(state.boards())));
    }

    private List<Column<RecommendationLine>> answer() {
        return List.of(
                words("Decision", ofAnswer(answer -> answer.decision().title())),
                words(
                        "Extent",
                        ofAnswer(answer ->
                                answer.extent() == null ? null : answer.extent().title())),
                day(
                        "Answered on",
                        line -> line.state().response() == null
                                ? null
                                : line.state().response().signedOffOn()),
                sentences("Reasons", ofAnswer(Response::reasons)),
                sentences("Success test", ofAnswer(Response::successTest)),
                day("Target date", ofAnswer(Response::targetDate)),
                words("Target as said", ofAnswer(Response::targetAsSaid)),
                day("Review date", ofAnswer(Response::reviewDate)));
    }

    private static List<Column<RecommendationLine>> clocks() {
        return List.of(
                words("Running clock", ofClock(ClockView::title)),
                day("Due on", ofClock(ClockView::dueOn)),
                day("First due on", ofClock(ClockView::firstDueOn)),
                number("Times moved", ofClock(ClockView::slips)),
                day("Next date of any clock", line -> line.listing().nextDueOn()),
                yesNo("Overdue", RecommendationLine::isOverdue));
    }

    private static Column<RecommendationLine> ofState(
            String heading, Function<RecommendationState, @Nullable String> value) {
        return words(heading, line -> value.apply(line.state()));
    }

    private static <V> Function<RecommendationLine, @Nullable V> ofAnswer(Function<Response, @Nullable V> value) {
        return line -> line.response() == null ? null : value.apply(line.response());
    }

    private static <V> Function<RecommendationLine, @Nullable V> ofClock(Function<ClockView, @Nullable V> value) {
        return line -> line.clock() == null ? null : value.apply(line.clock());
    }

    private static String listed(Collection<String> words) {
        return String.join("; ", words);
    }
}
