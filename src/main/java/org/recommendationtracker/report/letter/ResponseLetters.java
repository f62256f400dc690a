package org.recommendationtracker.report.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.document.Typesetter;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters in which ministers' offices answer reports: previewed, issued once in each edition, and from then on only
 * handed out, byte by byte, as they were issued.
 */
@Service
@Transactional
public class ResponseLetters {

    private static final String TEMPLATE = "letter";

    private final ResponseLetterRepository letters;
    private final Reports reports;
    private final Register register;
    private final Offices offices;
    private final Typesetter typesetter;
    private final Clock clock;

    ResponseLetters(
            ResponseLetterRepository letters,
            Reports reports,
            Register register,
            Offices offices,
            Typesetter typesetter,
            Clock clock) {
        this.letters = letters;
        this.reports = reports;
        this.register = register;
        this.offices = offices;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /**
     * Issues the letter as the answers now stand, and keeps it.
     *
     * @param code what the preview showed, as proof that it was read as it is now
     * @throws StepRefused if the actor is of another office, an answer is missing or has changed since the preview
     */
    public IssuedLetter issue(String reference, Actor actor, LetterWords words, String code) {
        return reports.issueLetter(reference, actor, report -> {
            LetterContent content = content(report, words, today());
            check(content, actor, code);
            Map<String, Object> variables = variables(content, false);
            ResponseLetter letter = letters.save(new ResponseLetter(
                    content, typesetter.pdf(TEMPLATE, variables).content(), typesetter.page(TEMPLATE, variables)));
            return new Reports.MadeLetter(letter.issued(), content.answersSha256());
        });
    }

    private void check(LetterContent content, Actor actor, String code) {
        if (actor.role() != Role.PRIVATE_OFFICE
                || !content.report().addressedTo().equals(actor.party())) {
            throw StepRefused.notYou("The report %s is addressed to another office: %s issues the response."
                    .formatted(content.report().reference(), content.office()));
        }
        if (!content.isAnswered()) {
            throw StepRefused.notNow(
                    "Not every recommendation of " + content.report().reference() + " is answered yet.");
        }
        if (!content.code().equalsIgnoreCase(code)) {
            throw StepRefused.input(
                    "previewCode",
                    "This is not the code of the preview as it is now. Open the preview, read it again,"
                            + " since an answer may have changed, and enter the code that it shows.");
        }
    }

    /** The letter as it would be issued now with the usual words; empty if there is no published report. */
    @Transactional(readOnly = true)
    public Optional<LetterContent> preview(String reference) {
        return reports.findPublished(reference).map(report -> content(report, usualWords(report), today()));
    }

    /** A page that shows the letter and that it is not issued. */
    public String previewPage(LetterContent preview) {
        return typesetter.page(TEMPLATE, variables(preview, true));
    }

    /** A PDF file that shows the same. */
    public byte[] previewPdf(LetterContent preview) {
        return typesetter.pdf(TEMPLATE, variables(preview, true)).content();
    }

    /** The words that the letter has if nobody says otherwise. */
    public LetterWords usualWords(ReportState report) {
        String office = offices.name(report.addressedTo());
        return new LetterWords(null, null, PlainText.of(office.substring(office.lastIndexOf(": ") + 1)));
    }

    /** Every edition, newest first; empty if none was issued. */
    @Transactional(readOnly = true)
    public List<IssuedLetter> editions(String reference) {
        return letters.editions(reference);
    }

    /** The page as it was issued. */
    @Transactional(readOnly = true)
    public byte[] html(String reference, int edition) {
        return get(reference, edition).html();
    }

    /** The PDF file as it was issued. */
    @Transactional(readOnly = true)
    public byte[] pdf(String reference, int edition) {
        return get(reference, edition).pdf();
    }

    private ResponseLetter get(String reference, int edition) {
        return letters.findByReportAndEdition(reference, edition).orElseThrow(() -> new UnknownLetter(reference));
    }

    private LetterContent content(ReportState report, LetterWords words, LocalDate date) {
        return LetterContent.of(
                report, offices.name(report.addressedTo()), date, words, register.answerable(report.reference()));
    }

    private LocalDate today() {
        return England.today(clock);
    }

    private static Map<String, Object> variables(LetterContent content, boolean preview) {
        return Map.of("letter", content, "preview", preview);
    }
}
