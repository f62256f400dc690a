/** Writes SVG, and knows how wide text is without asking the machine for its fonts. */
@NamedInterface("svg")
@NullMarked
package org.recommendationtracker.picture.svg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
