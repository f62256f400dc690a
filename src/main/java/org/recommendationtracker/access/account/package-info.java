/** What is kept of a user beside the engine's own: sessions that have ended, passwords, and who changed what about them. */
@NullMarked
package org.recommendationtracker.access.account;

import org.jspecify.annotations.NullMarked;
