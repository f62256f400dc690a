@NullMarked
package org.recommendationtracker.access;

import org.jspecify.annotations.NullMarked;
