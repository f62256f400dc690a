/**
 * Draws figures as SVG, for pages and for print: pure functions from small records, which need no browser, no style sheet
 * and no fonts. Each picture says what it shows in words and as a table besides.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.recommendationtracker.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
