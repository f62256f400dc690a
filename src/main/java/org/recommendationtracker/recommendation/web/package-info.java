/** Where evidence is uploaded and read, and what keeps too large a file from being read at all. */
@NamedInterface("web")
@NullMarked
package org.recommendationtracker.recommendation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
