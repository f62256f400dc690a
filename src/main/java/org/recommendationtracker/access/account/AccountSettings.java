package org.recommendationtracker.access.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are kept between requests.
 *
 * @param lookEvery how often a node looks whether another has changed one
 */
@ConfigurationProperties("tracker.accounts")
record AccountSettings(@DefaultValue("1s") Duration lookEvery) {}
