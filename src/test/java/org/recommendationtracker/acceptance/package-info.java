/** The product from outside: forms submitted over the REST interface of the task list, events read from Kafka. */
@NullMarked
package org.recommendationtracker.acceptance;

import org.jspecify.annotations.NullMarked;
