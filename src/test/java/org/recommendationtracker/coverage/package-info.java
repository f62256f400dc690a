/** Which parts of the process models the tests of the whole product pass. */
@NullMarked
package org.recommendationtracker.coverage;

import org.jspecify.annotations.NullMarked;
