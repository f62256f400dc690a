/** The response letter: made of the answers, looked at before, kept as it was issued. */
@NamedInterface("letter")
@NullMarked
package org.recommendationtracker.report.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
