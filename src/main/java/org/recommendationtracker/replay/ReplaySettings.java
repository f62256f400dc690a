package org.recommendationtracker.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code tracker.replay}.
 *
 * @param compare whether this start compares and ends, instead of serving anybody
 * @param folder where the database of what is made anew is kept meanwhile: about half a gigabyte for each million notices;
 *     the machine's own for such files if null
 */
@ConfigurationProperties("tracker.replay")
record ReplaySettings(
        @DefaultValue("false") boolean compare, @Nullable Path folder) {}
