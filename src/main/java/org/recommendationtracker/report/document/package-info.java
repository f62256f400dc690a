/** Makes documents of a report, each from one template: a page that stands alone, and a tagged PDF. */
@NamedInterface("document")
@NullMarked
package org.recommendationtracker.report.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
