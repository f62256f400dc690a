package org.recommendationtracker.report.committee;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.letter.Letters;

class CommitteePapersTest {

    private final Reports reports = mock();
    private final Register register = mock();
    private final CommitteePapers papers =
            new CommitteePapers(reports, register, mock(Offices.class), mock(), mock(), Clock.systemUTC());

    @Test
    void no_paper_leaves_anything_out_and_of_too_many_there_is_none() {
        when(reports.findPublished("SCRP-2014")).thenReturn(Optional.of(Letters.report(1_001)));
        when(register.tallyOfAnswerable("SCRP-2014")).thenReturn(Map.of(Status.ISSUED, 1_001L));

        assertThatThrownBy(() -> papers.of("SCRP-2014"))
                .isInstanceOf(PaperTooLong.class)
                .hasMessageContaining(
                        "1,001 recommendations of SCRP-2014 are open. A committee paper is made of 1,000 at most."
                                + " Find them all at /recommendations?report=SCRP-2014, also as a spreadsheet.");
    }
}
