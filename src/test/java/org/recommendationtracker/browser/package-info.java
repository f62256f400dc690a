/**
 * The pages as people meet them: in Chromium, on a phone and on a desktop, without JavaScript, checked with axe-core.
 * Tests of a module's pages extend {@link org.recommendationtracker.browser.BrowserTest}.
 */
@NullMarked
package org.recommendationtracker.browser;

import org.jspecify.annotations.NullMarked;
