/**
 * Reports that were answered, and perhaps carried out, before the tracker knew of them: taken over with their past, once a second
 * person has confirmed what the first one entered.
 */
@NamedInterface("history")
@NullMarked
package org.recommendationtracker.report.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
