/** Webhooks over REST. */
@NullMarked
package org.recommendationtracker.delivery.webhook.web;

import org.jspecify.annotations.NullMarked;
