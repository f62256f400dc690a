/** The models that come with the product: checked against their steps, deployed, and running processes taken along. */
@NullMarked
package org.recommendationtracker.workflow.model;

import org.jspecify.annotations.NullMarked;
