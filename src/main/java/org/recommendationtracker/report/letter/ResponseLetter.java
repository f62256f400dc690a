package org.recommendationtracker.report.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.evidence.Sha256;
import org.recommendationtracker.report.IssuedLetter;

/** A response letter as it was issued, for ever: both files byte by byte. There is no way to change or remove one. */
@Entity
@Immutable
@Table(name = "response_letter")
class ResponseLetter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "report_reference")
    private String report;

    private int edition;
    private LocalDate issuedOn;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    @Column(length = Length.LONG32)
    private byte[] pdf;

    @Column(name = "html_sha256")
    private String htmlSha256;

    @Column(length = Length.LONG32)
    private byte[] html;

    protected ResponseLetter() {}

    ResponseLetter(LetterContent content, byte[] pdf, String page) {
        this.report = content.report().reference();
        this.edition = content.edition();
        this.issuedOn = content.date();
        this.pdf = pdf.clone();
        this.pdfSha256 = Sha256.of(this.pdf);
        this.html = page.getBytes(StandardCharsets.UTF_8);
        this.htmlSha256 = Sha256.of(this.html);
    }

    @PreRemove
    void refuseRemoval() {
        throw new UnsupportedOperationException("response letters are kept for ever");
    }

    IssuedLetter issued() {
        return new IssuedLetter(edition, issuedOn, pdfSha256, htmlSha256);
    }

    /** @throws IllegalStateException if it is not what was issued */
    byte[] pdf() {
        return checked(pdf, pdfSha256);
    }

    /** @throws IllegalStateException if it is not what was issued */
    byte[] html() {
        return checked(html, htmlSha256);
    }

    private byte[] checked(byte[] content, String sha256) {
        if (!Sha256.of(content).equals(sha256)) {
            throw new IllegalStateException(
                    "edition %d of the response letter to %s was changed in the database".formatted(edition, report));
        }
        return content.clone();
    }
}
