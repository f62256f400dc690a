package org.recommendationtracker.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.EmailAddress;

/** What a party must be. */
final class PartyCheck {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}]");
    private static final int MAX_CODE = 40;
    private static final int MAX_NAME = 200;
    private static final int MAX_REGION = 100;
    private static final int MAX_OTHER_NAMES = 50;

    private final Directory known;
    private final PartyKind kind;
    private final String code;
    private final PartyDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private PartyCheck(Directory known, PartyKind kind, String code, PartyDraft draft) {
        this.known = known;
        this.kind = kind;
        this.code = code;
        this.draft = draft;
    }

    /** Everything that is wrong, in the order of the form. */
    static List<Problem> problems(Directory known, PartyKind kind, String code, PartyDraft draft) {
        PartyCheck check = new PartyCheck(known, kind, code, draft);
        check.code();
        check.names();
        check.rest();
        check.end();
        return check.problems;
    }

    private void code() {
        if (!CODE.matcher(code).matches()) {
            add("code", "Write the code in small letters, digits and hyphens, such as new-office.");
        } else if (code.equals("new")) {
            add("code", "“new” is the address of the form for a new one: give another code.");
        } else if (code.length() > MAX_CODE) {
            add("code", "The code must have at most %d characters.".formatted(MAX_CODE));
        } else if (kind == PartyKind.OFFICE || kind == PartyKind.BOARD) {
            PartyKind other = kind == PartyKind.OFFICE ? PartyKind.BOARD : PartyKind.OFFICE;
            // both have an inbox, which is found by the code alone
            known.find(other, code)
                    .ifPresent(taken -> add(
                            "code",
                            "%s has this code: give another. Boards and offices have no code in common."
                                    .formatted(taken.name())));
        }
    }

    private void names() {
        if (draft.name().isEmpty()) {
            add("name", "Give the name of the %s.".formatted(kind.noun()));
        } else {
            name("name", draft.name());
        }
        draft.otherNames().forEach(other -> name("otherNames", other));
        if (draft.otherNames().stream().anyMatch(other -> other.contains(";"))) {
            add("otherNames", "Give one name on each line, without semicolons.");
        }
        if (draft.otherNames().size() > MAX_OTHER_NAMES) {
            add("otherNames", "Give at most %d other names.".formatted(MAX_OTHER_NAMES));
        }
    }

    private void name(String field, String name) {
        if (name.length() > MAX_NAME) {
            add(field, "A name must have at most %d characters.".formatted(MAX_NAME));
        } else if (UNSEEN.matcher(name).find()) {
            add(
                    field,
                    "There is a line break or a character that cannot be seen in “%s”: remove it."
                            .formatted(visible(name)));
        } else {
            known.recognise(kind, name)
                    .filter(other -> !other.code().equals(code))
                    .ifPresent(other -> add(
                            field,
                            "“%s” is the name, another name or the code of %s (%s): one name is of one %s only."
                                    .formatted(name, other.name(), other.code(), kind.noun())));
        }
    }

    private static String visible(String name) {
        return UNSEEN.matcher(name).replaceAll("");
    }

    private void rest() {
        String email = draft.email();
        if (email != null && !EmailAddress.isPossible(email)) {
            add("email", "Write the e-mail address as in office@example.gov.uk.");
        }
        String region = draft.region();
        if (region != null
                && (region.length() > MAX_REGION || UNSEEN.matcher(region).find())) {
            add("region", "The region must have at most %d characters, on one line.".formatted(MAX_REGION));
        }
        String within = draft.answerWithin();
        if (within != null && kind != PartyKind.ISSUING_BODY) {
            add("answerWithin", "A law sets the time for answers to an issuing body only: leave it out.");
        } else if (within != null && Term.read(within).isEmpty()) {
            add("answerWithin", "Write the time for answers as in 60 days, 20 working days or 6 months.");
        }
        if (kind == PartyKind.TEAM) {
            checkOffice(draft.office());
        } else if (draft.office() != null) {
            add("office", "Only a team belongs to an office: leave the office out.");
        }
    }

    private void checkOffice(@Nullable String office) {
        if (office == null) {
            add("office", "Say which office the team belongs to.");
        } else if (known.find(PartyKind.OFFICE, office).isEmpty()) {
            add("office", "There is no office with the code %s.".formatted(office));
        }
    }

    private void end() {
        if (draft.validTo() == null) {
            if (draft.successor() != null) {
                add("validTo", "Give the last day of what is merged into another.");
            }
            return;
        }
        if (draft.validFrom() != null && draft.validTo().isBefore(draft.validFrom())) {
            add("validTo", "The last day is before the first: put one of them right.");
        }
        Optional.ofNullable(draft.successor()).ifPresent(this::successor);
    }

    private void successor(String heir) {
        Optional<Party> found = known.find(kind, heir);
        if (found.isEmpty()) {
            add("successor", "There is no %s with the code %s to merge it into.".formatted(kind.noun(), heir));
        } else if (heir.equals(code) || isPredecessor(heir)) {
            add(
                    "successor",
                    "%s was merged into this one, or is it: choose another."
                            .formatted(found.get().name()));
        } else if (found.get().validTo() != null) {
            add(
                    "successor",
                    "%s ends itself: choose one that goes on."
                            .formatted(found.get().name()));
        }
    }

    private boolean isPredecessor(String heir) {
        return known.predecessors(kind, code).stream()
                .anyMatch(earlier -> earlier.code().equals(heir));
    }

    private void add(String field, String message) {
        problems.add(new Problem(field, message));
    }
}
