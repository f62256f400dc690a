/** The inbox as a page and over REST. */
@NullMarked
package org.recommendationtracker.notice.web;

import org.jspecify.annotations.NullMarked;
