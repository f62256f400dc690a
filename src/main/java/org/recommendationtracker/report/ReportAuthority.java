package org.recommendationtracker.report;

import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.StepRefused;

/** Who registers a body's reports, its own panel alone, and who may know of one before it is published. */
public final class ReportAuthority {

    private ReportAuthority() {}

    /**
     * The person as a member of a body's panel.
     *
     * @param code of the body
     * @throws StepRefused if they are not a member
     */
    public static Actor panelOf(String code, Person person) {
        return person.as(Role.PANEL, code).orElseThrow(() -> anotherBody(code));
    }

    /** @throws StepRefused if the actor is not of the body's panel */
    static void requirePanel(String code, Actor actor) {
        if (actor.role() != Role.PANEL || !code.equals(actor.party())) {
            throw anotherBody(code);
        }
    }

    /** A published report is for everybody; any other for the panel of its body, and for auditors. */
    static boolean mayKnow(Person reader, PanelReport report) {
        return report.isPublic() || reader.has(Role.AUDITORS) || isOfPanel(reader, report);
    }

    static boolean isOfPanel(Person person, PanelReport report) {
        return person.is(Role.PANEL, report.issuingBodyCode());
    }

    private static StepRefused anotherBody(String code) {
        return StepRefused.notYou(
                "Only the panel of the body that issues a report registers it, and this is a report of another body (%s)."
                        .formatted(code));
    }
}
