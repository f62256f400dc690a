package org.recommendationtracker.report.web;

import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.UnknownReport;
import org.recommendationtracker.report.letter.LetterContent;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The letter before it is issued: for the office that the report is addressed to, and for those who watch over it. */
@Component
class LetterPreview {

    private final ResponseLetters letters;
    private final CurrentUser currentUser;

    LetterPreview(ResponseLetters letters, CurrentUser currentUser) {
        this.letters = letters;
        this.currentUser = currentUser;
    }

    /**
     * What the letter would say now.
     *
     * @throws UnknownReport if there is no such published report
     * @throws AccessDeniedException if it is not for the current user
     */
    LetterContent of(String reference) {
        LetterContent letter = letters.preview(reference).orElseThrow(() -> new UnknownReport(reference));
        SignedInUser reader = currentUser.signedIn();
        boolean issues = reader.person().is(Role.PRIVATE_OFFICE, letter.report().addressedTo());
        if (!issues && !reader.has(Role.AUDITORS)) {
            throw new AccessDeniedException("The preview is for the office that the report is addressed to");
        }
        return letter;
    }
}
