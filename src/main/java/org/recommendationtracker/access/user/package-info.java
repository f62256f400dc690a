/** Users as administrators manage them: invited, given roles at parties, removed. */
@NullMarked
package org.recommendationtracker.access.user;

import org.jspecify.annotations.NullMarked;
