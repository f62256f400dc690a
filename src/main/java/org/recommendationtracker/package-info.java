/** Where the application starts; each package below is one module of it. */
@NullMarked
package org.recommendationtracker;

import org.jspecify.annotations.NullMarked;
