@NullMarked
package org.recommendationtracker.notice;

import org.jspecify.annotations.NullMarked;
