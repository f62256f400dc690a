/**
 * Recommendations for everybody to read, as pages and through REST. What the pages show from other modules, those
 * provide by implementing the interfaces of this package.
 */
@NamedInterface("web")
@NullMarked
package org.recommendationtracker.register.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
