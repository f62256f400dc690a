package org.recommendationtracker.report.committee;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recommendationtracker.report.document.Typesetter;
import org.springframework.stereotype.Component;

/** Prints committee papers, on as many pages as they need. */
@Component
class CommitteePrinter {

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
            return printed.computeIfAbsent(paper, this::set).clone();
        }
    }

    private byte[] set(CommitteePaper paper) {
        return typesetter.pdf("committee-paper", Map.of("paper", paper)).content();
    }
}
