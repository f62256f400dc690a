package org.recommendationtracker.party;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How parties are kept between requests.
 *
 * @param lookEvery how often a node looks whether another has changed one
 */
@ConfigurationProperties("tracker.parties")
record PartySettings(@DefaultValue("1s") Duration lookEvery) {}
