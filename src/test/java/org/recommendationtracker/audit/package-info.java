/** Proves the audit history against a real database with the real migrations. */
@NullMarked
package org.recommendationtracker.audit;

import org.jspecify.annotations.NullMarked;
