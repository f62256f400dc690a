package org.recommendationtracker.party;

import java.util.List;
import org.recommendationtracker.caching.ChangesLook;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The parties of the database: read anew once one has changed, at once at this node, within a second at the others. */
@Component
@EnableConfigurationProperties(PartySettings.class)
class StoredParties implements KnownParties {

    private final PartyTable table;
    private final ChangesLook look;
    private volatile Read last = new Read(-1, new Directory(List.of()));

    StoredParties(PartyTable table, PartySettings settings) {
        this.table = table;
        this.look = new ChangesLook(table::changesHere, table::changes, settings.lookEvery());
    }

    /** What was read after so many changes, or later. */
    private record Read(long changes, Directory directory) {}

    @Override
    public Directory now() {
        long changes = look.changes();
        Read read = last;
        if (read.changes() != changes) {
            read = new Read(changes, new Directory(table.all()));
            last = read;
        }
        return read.directory();
    }
}
