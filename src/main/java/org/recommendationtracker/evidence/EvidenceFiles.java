package org.recommendationtracker.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.Moment;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.text.PlainText;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that officials upload, so that they can be submitted as evidence. What kind of file it is, is read from its content:
 * a program does not become a document by its name.
 */
@Service
@Transactional
public class EvidenceFiles {

    /** In bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_FILES = 99;
    private static final int MAX_NAME_LENGTH = 200;

    private final EvidenceFileRepository files;
    private final Recommendations recommendations;
    private final Clock clock;
    private final VirusScan scan;

    EvidenceFiles(EvidenceFileRepository files, Recommendations recommendations, VirusScan scan, Clock clock) {
        this.scan = scan;
        this.files = files;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /**
     * Keeps a file. It is no evidence yet, until it is submitted.
     *
     * @param name as the browser tells it, with or without folders
     * @throws StepRefused if it cannot be evidence, or the person is no official of the office that answers
     */
    public AttachedFile upload(RecommendationReference reference, Person person, String name, byte[] content) {
        Recommendation item = recommendations.get(reference);
        Actor actor = item.actorOf(person, Step.EVIDENCE_SUBMITTED.roles());
        item.legal(Step.EVIDENCE_SUBMITTED, actor);
        int number = files.lastNumber(reference.value()) + 1;
        if (number > MAX_FILES) {
            throw StepRefused.notNow("%d files were uploaded to %s: it takes no more.".formatted(MAX_FILES, reference));
        }
        AttachedFile file = check(number, cleaned(name), content);
        try {
            files.saveAndFlush(new EvidenceFile(
                    reference, file, content, actor.userId(), Moment.now(clock).instant()));
        } catch (DataIntegrityViolationException e) {
            // somebody else uploaded a file between the look and the insert
            throw StepRefused.notNow("Somebody else uploaded a file at the same moment: upload yours again.");
        }
        return file;
    }

    /**
     * Takes a file back that was not submitted: its content is erased, and its number is not given again.
     *
     * @throws StepRefused if it was submitted, is not there, or the person is no official of the office that answers
     */
    public void takeBack(RecommendationReference reference, int number, Person person) {
        // locked, so that nobody submits it at the same moment
        Recommendation item = recommendations.getForUpdate(reference);
        Actor actor = item.actorOf(person, Step.EVIDENCE_SUBMITTED.roles());
        EvidenceFile file = files.find(reference.value(), number)
                .orElseThrow(() -> StepRefused.notNow("There is no file F%d.".formatted(number)));
        boolean submitted = item.evidence().stream()
                .anyMatch(document -> document.file() != null && document.file().number() == number);
        if (submitted) {
            throw StepRefused.notNow("F%d was submitted as evidence, which is kept for ever.".formatted(number));
        }
        file.takeBack(actor.userId(), Moment.now(clock).instant());
    }

    /**
     * The files that were uploaded to a recommendation, in the order in which they were, as far as somebody may know of
     * them: what was submitted is for everybody, what was not is for the officials who answer, and for auditors.
     */
    @Transactional(readOnly = true)
    public List<AttachedFile> of(String reference, Person reader) {
        return RecommendationReference.parse(reference)
                .flatMap(recommendations::find)
                .map(item -> files.of(reference).stream()
                        .filter(file -> mayRead(reader, item, file))
                        .toList())
                .orElse(List.of());
    }

    private static boolean mayRead(Person reader, Recommendation item, AttachedFile file) {
        return reader.has(Role.AUDITORS)
                || reader.is(Role.OFFICIALS, item.office())
                || item.evidence().stream().anyMatch(document -> file.equals(document.file()));
    }

    /** A file that somebody may know of. */
    @Transactional(readOnly = true)
    public Optional<AttachedFile> find(String reference, int number, Person reader) {
        return of(reference, reader).stream()
                .filter(file -> file.number() == number)
                .findFirst();
    }

    /** What a file of {@link #find} holds. */
    @Transactional(readOnly = true)
    public byte[] content(String reference, int number) {
        return files.find(reference, number).orElseThrow().content();
    }

    private AttachedFile check(int number, String name, byte[] content) {
        if (content.length == 0) {
            throw StepRefused.input("file", "The file is empty.");
        }
        if (content.length > MAX_BYTES) {
            throw StepRefused.input("file", tooLarge());
        }
        FileKind kind = FileKind.of(name, content)
                .orElseThrow(() -> StepRefused.input(
                        "file",
                        "\"%s\" is no file of a kind that can be evidence. Use one of: %s."
                                .formatted(name, String.join(", ", kinds()))));
        ActiveContent.in(kind, content).ifPresent(fault -> {
            throw StepRefused.input("file", "\"%s\" cannot be taken. %s".formatted(name, fault));
        });
        scan.check(name, content);
        return new AttachedFile(number, name, kind.mediaType(), content.length, Sha256.of(content));
    }

    /** What to say of a file over the limit. */
    public static String tooLarge() {
        return "The file is too large: it must have at most %d MB.".formatted(MAX_BYTES / 1024 / 1024);
    }

    /** The kinds of files that can be uploaded, as people call them. */
    public static List<String> kinds() {
        return FileKind.names();
    }

    private static String cleaned(String name) {
        String cleaned = PlainText.of(name.replaceAll("(?s).*[/\\\\]", "").replaceAll("\\p{C}", ""));
        if (cleaned.isEmpty()) {
            throw StepRefused.input("file", "Choose a file.");
        }
        return cleaned.length() <= MAX_NAME_LENGTH ? cleaned : cleaned.substring(cleaned.length() - MAX_NAME_LENGTH);
    }
}
