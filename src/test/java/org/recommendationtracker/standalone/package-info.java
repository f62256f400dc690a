@NullMarked
package org.recommendationtracker.standalone;

import org.jspecify.annotations.NullMarked;
