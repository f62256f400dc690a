/** What tests of several modules share. */
@NullMarked
package org.recommendationtracker;

import org.jspecify.annotations.NullMarked;
