/** What whoever reads the topics must know, as a page. */
@NullMarked
package org.recommendationtracker.event.web;

import org.jspecify.annotations.NullMarked;
