package org.recommendationtracker.audit.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.Register;
import org.springframework.stereotype.Component;

/** Reads what an address asks for, and says so if there is no such thing. */
@Component
class AsAtFilters {

    private final Offices offices;
    private final IssuingBodies bodies;
    private final Boards boards;
    private final Register register;

    AsAtFilters(Offices offices, IssuingBodies bodies, Boards boards, Register register) {
        this.offices = offices;
        this.bodies = bodies;
        this.boards = boards;
        this.register = register;
    }

    /** @throws InvalidParameter if there is no such status, report, office, body, priority or board */
    AsAtFilter of(AsAtParameters asked) {
        String priority = asked.priority();
        String status = asked.status();
        return new AsAtFilter(
                status == null ? null : Status.named(status).orElseThrow(() -> unknown("status", "status", status)),
                known("report", "report", asked.report(), register::hasReport),
                known("office", "office", asked.office(), code -> offices.find(code)
                        .isPresent()),
                known("issuingBody", "issuing body", asked.issuingBody(), this::isBody),
                priority == null
                        ? null
                        : Priority.named(priority).orElseThrow(() -> unknown("priority", "priority", priority)),
                asked.theme(),
                known("board", "board", asked.board(), boards::isKnown));
    }

    private boolean isBody(String code) {
        return bodies.find(code).map(IssuingBody::code).filter(code::equals).isPresent();
    }

    private static @Nullable String known(
            String parameter, String kind, @Nullable String code, Predicate<String> exists) {
        if (code != null && !exists.test(code)) {
            throw unknown(parameter, kind, code);
        }
        return code;
    }

    private static InvalidParameter unknown(String parameter, String kind, String value) {
        return new InvalidParameter(parameter, "there is no %s '%s'.".formatted(kind, value));
    }
}
