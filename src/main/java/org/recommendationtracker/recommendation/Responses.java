package org.recommendationtracker.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the minister's office says to one recommendation: the draft, the answers signed off, and the talks before them. */
@Embeddable
class Responses {

    @Embedded
    private @Nullable Response draft;

    /** User id of who drafted it, who therefore may not sign it off. */
    private @Nullable String draftedBy;

    @Column(name = "return_comments")
    private @Nullable String returnComments;

    @ElementCollection
    @CollectionTable(name = "reconsideration", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Reconsideration> reconsiderations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "consultation", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Consultation> consultations = new ArrayList<>();

    void draft(Response proposal, String userId) {
        draft = proposal;
        draftedBy = userId;
        returnComments = null;
    }

    void giveBack(String comments) {
        returnComments = comments;
    }

    void signOff(LocalDate on) {
        answers.add(new Answer(draft().orElseThrow(), on));
        draft = null;
        draftedBy = null;
    }

    /** An answer that was given elsewhere. */
    void record(Answer past) {
        answers.add(past);
    }

    /** Puts others in the place of the first so many, which were given elsewhere. */
    void replacePast(int many, List<Answer> past) {
        answers.subList(0, many).clear();
        answers.addAll(0, past);
    }

    void dropDraft() {
        draft = null;
        draftedBy = null;
        returnComments = null;
    }

    boolean isDraftedBy(String userId) {
        return userId.equals(draftedBy);
    }

    void consult(String partners, String views, LocalDate on) {
        consultations.add(new Consultation(partners, views, on));
    }

    void reconsider(String reasons, LocalDate on) {
        reconsiderations.add(new Reconsideration(reasons, on));
    }

    Optional<Response> draft() {
        return Optional.ofNullable(draft);
    }

    Optional<String> returnComments() {
        return Optional.ofNullable(returnComments);
    }

    Optional<Reconsideration> reconsideration() {
        return reconsiderations.stream().findFirst();
    }

    Optional<Answer> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    List<Consultation> consultations() {
        return List.copyOf(consultations);
    }

    List<Answer> answers(@Nullable List<Answer> known) {
        return Touched.read(answers, Stream::toList, known);
    }

    List<Consultation> consultations(@Nullable List<Consultation> known) {
        return Touched.read(consultations, Stream::toList, known);
    }

    List<Reconsideration> reconsiderations(@Nullable List<Reconsideration> known) {
        return Touched.read(reconsiderations, Stream::toList, known);
    }
}
