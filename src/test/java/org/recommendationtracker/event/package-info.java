@NullMarked
package org.recommendationtracker.event;

import org.jspecify.annotations.NullMarked;
