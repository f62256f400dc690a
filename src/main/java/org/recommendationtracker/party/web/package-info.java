/** The parties over REST. */
@NullMarked
package org.recommendationtracker.party.web;

import org.jspecify.annotations.NullMarked;
