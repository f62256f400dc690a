package org.recommendationtracker.audit.chain;

import java.time.LocalDate;
import java.util.List;
import org.recommendationtracker.party.England;
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.stereotype.Component;

/** Has the whole audit trail checked once a day. */
@Component
class DailyVerification implements DueWork {

    private final Verifications verifications;
    private final ChainSettings settings;

    DailyVerification(Verifications verifications, ChainSettings settings) {
        this.verifications = verifications;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public List<Due> due(LocalDate today, Due after, int most) {
        return settings.checkDaily() && after.equals(Due.FIRST) && isDue(today)
                ? List.of(new Due(today, today.toString()))
                : List.of();
    }

    private boolean isDue(LocalDate today) {
        return verifications
                .last()
                .filter(last -> !England.dayOf(last.startedAt()).isBefore(today))
                .isEmpty();
    }

    @Override
    public void carryOut(String day, LocalDate today) {
        if (isDue(today)) {
            verifications.start(null);
        }
    }
}
