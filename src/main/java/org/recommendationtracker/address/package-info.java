/**
 * Where this product is reached: what leaves it names one address, and requests for other servers are not answered. The
 * address is told by whoever runs it; no request has a say in it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
