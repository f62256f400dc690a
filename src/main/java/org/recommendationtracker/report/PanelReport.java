package org.recommendationtracker.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.NewRecommendation;
import org.recommendationtracker.recommendation.RecommendationReference;

/** A report as the panel submitted it, and how far it has come. Its items stay as they were submitted. */
@Entity
@Table(name = "panel_report")
class PanelReport {

    @Id
    private String reference;

    private String title;
    private String issuingBody;

    /** Of the body that {@code issuingBody} names. */
    private String issuingBodyCode;

    private String addressedTo;
    private LocalDate publishedOn;
    private @Nullable Instant embargoedUntil;
    private @Nullable String note;
    private String registeredBy;

    @Enumerated(EnumType.STRING)
    private Role registeredAs;

    @Enumerated(EnumType.STRING)
    private ReportStep step;

    @ElementCollection
    @CollectionTable(name = "report_item", joinColumns = @JoinColumn(name = "reference"))
    @OrderBy("number")
    private List<ReportItem> items = new ArrayList<>();

    @Column(name = "item_count")
    private int itemCount;

    /** Codes with commas between them; null of one that was entered before they were noted. */
    @Column(name = "boards")
    private @Nullable String boardCodes;

    @Embedded
    @AttributeOverride(name = "edition", column = @Column(name = "letter_edition"))
    @AttributeOverride(name = "issuedOn", column = @Column(name = "letter_issued_on"))
    @AttributeOverride(name = "pdfSha256", column = @Column(name = "letter_pdf_sha256"))
    @AttributeOverride(name = "htmlSha256", column = @Column(name = "letter_html_sha256"))
    private @Nullable IssuedLetter letter;

    @Column(name = "letter_answers_sha256")
    private @Nullable String letterAnswers;

    @Embedded
    private @Nullable ReportWithdrawal withdrawal;

    /** Before the tracker knew of it, so that no letter of ours says it. */
    private boolean answeredElsewhere;

    /** Null until it is saved, by which a new report is known: its reference is given before. */
    @Version
    private @Nullable Long version;

    protected PanelReport() {}

    private PanelReport(ReportSubmission submission, IssuingBody body, Actor actor) {
        this.reference = submission.reference();
        this.title = submission.title();
        this.issuingBody = body.name();
        this.issuingBodyCode = body.code();
        this.addressedTo = submission.addressedTo();
        this.publishedOn = submission.publishedOn();
        this.embargoedUntil = submission.embargoedUntil();
        this.note = submission.note();
        this.registeredBy = actor.userId();
        this.registeredAs = actor.role();
        this.step = ReportStep.REGISTERED;
        add(submission.recommendations());
    }

    static PanelReport register(ReportSubmission submission, IssuingBody body, Actor actor) {
        return new PanelReport(submission, body, actor);
    }

    /** One that came as far elsewhere. */
    static PanelReport takeOver(ReportSubmission submission, IssuingBody body, Actor actor, ReportStep reached) {
        PanelReport report = new PanelReport(submission, body, actor);
        report.step = reached;
        report.answeredElsewhere = reached != ReportStep.PUBLISHED;
        return report;
    }

    /** Somebody else is to confirm it. */
    void askWithdrawal(String reasons, String userId) {
        withdrawal = new ReportWithdrawal(userId, reasons, null);
    }

    void dismissWithdrawal() {
        withdrawal = null;
    }

    void withdraw(ReportWithdrawal asked, LocalDate on) {
        advance(ReportStep.WITHDRAWN);
        withdrawal = new ReportWithdrawal(asked.askedBy(), asked.reasons(), on);
    }

    /** What was asked and is not decided yet. */
    Optional<ReportWithdrawal> askedWithdrawal() {
        return Optional.ofNullable(withdrawal).filter(asked -> asked.withdrawnOn() == null);
    }

    boolean needsNoLetter() {
        return answeredElsewhere && letter == null;
    }

    final void add(List<ReportSubmission.Item> more) {
        more.stream().map(ReportItem::of).forEach(items::add);
        itemCount = items.size();
        boardCodes = String.join(",", boardsOf(items));
    }

    private static Set<String> boardsOf(List<ReportItem> items) {
        Set<String> named =
                items.stream().flatMap(item -> item.boards().stream()).collect(Collectors.toCollection(TreeSet::new));
        return named.contains(Boards.ALL) ? Set.of(Boards.ALL) : named;
    }

    /** Moves on by one step. */
    void advance(ReportStep next) {
        if (!step.leadsTo(next)) {
            throw new IllegalStateException("report %s is %s and cannot become %s".formatted(reference, step, next));
        }
        step = next;
    }

    /** @param answers by which it is known later whether the letter still says what was answered */
    void issueLetter(IssuedLetter next, String answers) {
        advance(ReportStep.LETTER_ISSUED);
        letter = next;
        letterAnswers = answers;
    }

    /** Whether it closes once nothing of it is open: what was answered is known by a letter, or was before the tracker was. */
    boolean mayClose() {
        return step.leadsTo(ReportStep.CLOSED) && (hasLetter() || needsNoLetter());
    }

    boolean hasLetter() {
        return letter != null;
    }

    /** Whether the letter that was issued last says this. */
    boolean letterSays(String answers) {
        return answers.equals(letterAnswers);
    }

    NewRecommendation newRecommendation(ReportItem item) {
        return new NewRecommendation(
                RecommendationReference.of(reference, item.number()),
                reference,
                item.number(),
                addressedTo,
                issuingBodyCode,
                item.text(),
                item.themes(),
                item.boards(),
                item.priority(),
                publishedOn,
                null,
                item.parts());
    }

    /** Takes more recommendations until every one is answered. */
    boolean isOpenToMore() {
        return step == ReportStep.REGISTERED || isPublishedOnly();
    }

    boolean isPublishedOnly() {
        return step == ReportStep.PUBLISHED;
    }

    boolean isPublic() {
        return step != ReportStep.REGISTERED;
    }

    /** The codes of those that its recommendations concern, or {@link Boards#ALL}, in order. */
    List<String> boards() {
        return boardCodes == null ? List.copyOf(boardsOf(items)) : ReportItem.codes(boardCodes);
    }

    String reference() {
        return reference;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable Instant embargoedUntil() {
        return embargoedUntil;
    }

    List<ReportItem> items() {
        return List.copyOf(items);
    }

    ReportStep step() {
        return step;
    }

    /** Whoever registered it; its publication and the issue of its recommendations are that person's doing. */
    Actor registrar() {
        return new Actor(registeredBy, registeredAs, registeredAs.belongsToParty() ? issuingBodyCode : null);
    }

    String issuingBodyCode() {
        return issuingBodyCode;
    }

    /** @param before null if it was just entered */
    ReportStepCompleted completed(
            ReportStep completed,
            Actor actor,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Nullable ReportState before) {
        return new ReportStepCompleted(
                UUID.randomUUID(), completed, actor, effectiveOn, recordedAt, issuingBodyCode, before, state());
    }

    ReportState state() {
        return new ReportState(
                reference,
                title,
                issuingBody,
                addressedTo,
                publishedOn,
                embargoedUntil,
                note,
                step,
                itemCount,
                boardCodes == null ? null : ReportItem.codes(boardCodes),
                letter,
                step == ReportStep.WITHDRAWN ? withdrawal : null);
    }
}
