/** Notices by e-mail. */
@NullMarked
package org.recommendationtracker.delivery.email;

import org.jspecify.annotations.NullMarked;
