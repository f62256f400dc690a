package org.recommendationtracker.report.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.report.document.Pdf;
import org.recommendationtracker.report.document.Typesetter;
import org.springframework.stereotype.Component;

/**
 * Prints committee papers on two pages at the most: with longer texts if there is room, and without the least urgent
 * items, which it says, if not even short texts leave room for all.
 */
@Component
class CommitteePrinter {

    private static final int PAGES = 2;

    /** As many rows of one line as two pages never hold. */
    private static final int TOO_MANY = 80;

    /** Of a recommendation's text in a row of three lines, of two, of one beside no remarks, of one, of one of wide letters. */
    private static final List<Integer> LENGTHS = List.of(170, 112, 84, 54, 44);

    private static final int CACHE_SIZE = 16;

    private final Typesetter typesetter;

    /** Anybody may ask for a paper, and printing one is work: who asks for the same again is given the same. */
    private final Map<CommitteePaper, byte[]> printed = new LinkedHashMap<>(CACHE_SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommitteePaper, byte[]> eldest) {
            return size() > CACHE_SIZE;
        }
    };

    CommitteePrinter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** The paper as a tagged PDF. One is printed at a time. */
    byte[] print(CommitteePaper paper) {
        synchronized (printed) {
            return printed.computeIfAbsent(paper, this::fit).clone();
        }
    }

    private byte[] fit(CommitteePaper paper) {
        int rows = Math.min(paper.rows().size(), TOO_MANY);
        for (int length : LENGTHS) {
            Pdf pdf = print(paper, rows, length);
            if (pdf.pages() <= PAGES) {
                return pdf.content();
            }
        }
        int shortest = LENGTHS.get(LENGTHS.size() - 1);
        Pdf pdf;
        do {
            rows -= 2;
            pdf = print(paper, rows, shortest);
        } while (pdf.pages() > PAGES);
        return pdf.content();
    }

    private Pdf print(CommitteePaper paper, int rows, int length) {
        Map<String, Object> content = Map.of(
                "paper",
                paper,
                "rows",
                paper.rows().subList(0, rows),
                "leftOut",
                paper.open() - rows,
                "length",
                length);
        return typesetter.pdf("committee-paper", content);
    }
}
