package org.recommendationtracker.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.report.ReportExists;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportState;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that somebody is about to register: kept as they were uploaded and corrected, for their owner alone, until they
 * are registered, deleted or not touched for a week.
 */
@Service
@Transactional
public class Uploads {

    private static final int MAX_PER_PERSON = 5;
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    private final UploadRepository repository;
    private final Intake intake;
    private final ObjectMapper json;
    private final Clock clock;

    Uploads(UploadRepository repository, Intake intake, ObjectMapper json, Clock clock) {
        this.repository = repository;
        this.intake = intake;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An upload in a list of them.
     *
     * @param entries how many recommendations it has
     */
    public record Open(String id, String fileName, int entries, Instant expiresAt) {

        /** The day on which it is deleted, in England. */
        public LocalDate expiresOn() {
            return England.dayOf(expiresAt);
        }
    }

    /** An upload with what it holds. */
    public record Opened(String id, String fileName, Draft draft) {}

    /** The owner's uploads, the one touched last first. */
    @Transactional(readOnly = true)
    public List<Open> openOf(String owner) {
        return repository.openOf(owner, Utc.now(clock));
    }

    /**
     * Keeps a new upload.
     *
     * @return its id
     * @throws TooManyUploads if the owner has too many already
     */
    public String begin(String owner, String fileName, Draft draft) {
        repository.deleteExpired(Utc.now(clock));
        Set<Integer> taken = repository.slotsOf(owner);
        int slot = IntStream.rangeClosed(1, MAX_PER_PERSON)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow(() -> new TooManyUploads(MAX_PER_PERSON));
        String id = UUID.randomUUID().toString();
        try {
            repository.saveAndFlush(new Upload(id, owner, slot, content(fileName, draft), expiry()));
        } catch (DataIntegrityViolationException e) {
            // the owner began another at the same moment, which took the place
            throw new TooManyUploads(MAX_PER_PERSON);
        }
        return id;
    }

    /**
     * An upload as it is now.
     *
     * @throws UnknownUpload if the owner has no such upload, or not any more
     */
    @Transactional(readOnly = true)
    public Opened open(String owner, String id) {
        Upload upload = repository.find(id, owner, Utc.now(clock)).orElseThrow(UnknownUpload::new);
        return new Opened(id, upload.fileName(), draft(upload));
    }

    /**
     * Keeps the upload with something in it put right.
     *
     * @throws UnknownUpload if the owner has no such upload, or not any more
     */
    public void correct(String owner, String id, UnaryOperator<Draft> correction) {
        Upload upload = forUpdate(owner, id);
        upload.replace(content(upload.fileName(), correction.apply(draft(upload))), expiry());
    }

    /**
     * Keeps another file in the place of the upload.
     *
     * @throws UnknownUpload if the owner has no such upload, or not any more
     */
    public void replace(String owner, String id, String fileName, Draft draft) {
        forUpdate(owner, id).replace(content(fileName, draft), expiry());
    }

    /**
     * Registers the report and deletes the upload, or does neither.
     *
     * @throws UnknownUpload if the actor has no such upload, or not any more
     * @throws ReportRefused with everything that is wrong
     * @throws ReportExists if the reference is taken
     */
    public ReportState confirm(Person person, String id) {
        Draft draft = draft(forUpdate(person.userId(), id));
        ReportState report = intake.register(draft, person);
        repository.deleteOwn(id, person.userId());
        return report;
    }

    public void delete(String owner, String id) {
        repository.deleteOwn(id, owner);
    }

    private Upload forUpdate(String owner, String id) {
        return repository.findForUpdate(id, owner, Utc.now(clock)).orElseThrow(UnknownUpload::new);
    }

    private Upload.Content content(String fileName, Draft draft) {
        try {
            return new Upload.Content(fileName, draft.size(), json.writeValueAsString(draft));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft draft(Upload upload) {
        try {
            return json.readValue(upload.draft(), Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant expiry() {
        return Utc.now(clock).plus(KEPT_FOR);
    }
}
