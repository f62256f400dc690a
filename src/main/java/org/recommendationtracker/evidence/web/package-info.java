/** Where evidence is uploaded and read. */
@NullMarked
package org.recommendationtracker.evidence.web;

import org.jspecify.annotations.NullMarked;
