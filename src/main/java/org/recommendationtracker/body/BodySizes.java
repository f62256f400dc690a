package org.recommendationtracker.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How large a body may be, by where it is sent to. */
final class BodySizes {

    private static final long FEW_KILOBYTES = 8 * 1024L;
    private static final long FORM = 1024 * 1024L;

    /** More than is taken there, of which the page itself tells in words how much that is. */
    private static final long UPLOAD = 100 * 1024 * 1024L;

    private static final List<Place> PLACES = List.of(
            new Place("/sign-in", FEW_KILOBYTES),
            new Place("/sign-out", FEW_KILOBYTES),
            new Place("/set-password", FEW_KILOBYTES),
            new Place("/account", FEW_KILOBYTES),
            new Place("/api/v1/account", FEW_KILOBYTES),
            new Place("/reports", UPLOAD),
            new Place("/api/v1/reports", UPLOAD),
            new Place("/histories", UPLOAD),
            new Place("/api/v1/histories", UPLOAD),
            new Place("/recommendations", UPLOAD),
            new Place("/api/v1/recommendations", UPLOAD));

    private BodySizes() {}

    /**
     * An address and what is beneath it.
     *
     * @param largest in bytes
     */
    private record Place(String path, long largest) {

        boolean contains(String other) {
            return other.equals(path) || other.startsWith(path + "/");
        }
    }

    /**
     * The largest body that is read at this address, in bytes.
     *
     * @param path null if it cannot be read as one
     */
    static long largest(@Nullable String path) {
        if (path == null) {
            return FEW_KILOBYTES;
        }
        return PLACES.stream()
                .filter(place -> place.contains(path))
                .mapToLong(Place::largest)
                .findFirst()
                .orElse(FORM);
    }
}
