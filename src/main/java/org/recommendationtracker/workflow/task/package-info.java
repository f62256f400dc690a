/** What people have before them: their open tasks, what they do with one, what they began to type, what they may start. */
@NullMarked
package org.recommendationtracker.workflow.task;

import org.jspecify.annotations.NullMarked;
