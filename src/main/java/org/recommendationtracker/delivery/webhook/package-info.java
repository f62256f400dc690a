/** Notices to systems of their recipients, by HTTP: CloudEvents, signed as Standard Webhooks say. */
@NullMarked
package org.recommendationtracker.delivery.webhook;

import org.jspecify.annotations.NullMarked;
