package org.recommendationtracker.party;

import java.util.ArrayList;
import java.util.List;

/** The parties that come with the product, and the two issuing bodies that are known from the start. */
public final class TestParties {

    private static final Directory DIRECTORY = read();

    private TestParties() {}

    public static KnownParties known() {
        return () -> DIRECTORY;
    }

    private static Directory read() {
        List<Party> parties = new ArrayList<>(List.of(
                Party.named(PartyKind.ISSUING_BODY, "scr-panel", "National panel of independent experts"),
                Party.named(PartyKind.ISSUING_BODY, "grenfell-tower-inquiry", "Grenfell Tower Inquiry")));
        parties.addAll(of(PartyKind.BOARD, "/data/boards.csv"));
        parties.addAll(of(PartyKind.OFFICE, "/data/offices.csv"));
        return new Directory(parties);
    }

    private static List<Party> of(PartyKind kind, String file) {
        return List.copyOf(
                ReferenceData.byCode(file, row -> Party.named(kind, row.get("code"), row.get("name")), Party::code)
                        .values());
    }
}
