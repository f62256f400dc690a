/** Deliveries on pages and over REST. */
@NullMarked
package org.recommendationtracker.delivery.web;

import org.jspecify.annotations.NullMarked;
