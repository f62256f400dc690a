package org.recommendationtracker.address;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this product is reached.
 *
 * @param publicAddress what people open, as {@link PublicAddress#read} takes it; servers must be told. If it is not, the
 *     product is there for its own machine alone
 */
@ConfigurationProperties("tracker")
record AddressSettings(@Nullable URI publicAddress) {}
