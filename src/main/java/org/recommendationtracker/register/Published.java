package org.recommendationtracker.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every recommendation by its reference alone, so that those of a report are next to each other. */
@Service
@Transactional(readOnly = true)
public class Published {

    private static final String AFTER = """
            select e.whole, s.recorded_from from register_entry e
            left join status_interval s
                on s.reference = e.whole and s.recorded_to is null and s.effective_to is null
            where e.whole > :after and e.part_number = 0 order by e.whole limit :size""";

    private static final String END_AND_NEXT = """
            select whole from register_entry where whole > :after and part_number = 0
            order by whole limit 2 offset :passed""";

    private final JdbcClient database;

    Published(JdbcClient database) {
        this.database = database;
    }

    /**
     * A recommendation.
     *
     * @param changedAt when its present status became known; null if that is not known
     */
    public record Row(String reference, @Nullable Instant changedAt) {

        public String report() {
            return reference.substring(0, reference.lastIndexOf('-'));
        }
    }

    /**
     * So many of them.
     *
     * @param after the reference after which to go on; the empty one for the beginning
     */
    public List<Row> after(String after, int size) {
        return database.sql(AFTER)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> new Row(row.getString("whole"), Utc.readIfAny(row, "recorded_from")))
                .list();
    }

    /** After which references the parts begin, if all are cut into parts of one size. Reads an index from end to end. */
    public List<String> cuts(int size) {
        List<String> cuts = new ArrayList<>(List.of(""));
        List<String> next = endAndNext("", size);
        while (next.size() == 2) {
            cuts.add(next.get(0));
            next = endAndNext(next.get(0), size);
        }
        return cuts;
    }

    private List<String> endAndNext(String after, int size) {
        return database.sql(END_AND_NEXT)
                .param("after", after)
                .param("passed", size - 1)
                .query(String.class)
                .list();
    }
}
