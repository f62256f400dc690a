package org.recommendationtracker.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code tracker.register}.
 *
 * @param rebuild whether the register is compared with the audit trail at the start, and what differs put right
 */
@ConfigurationProperties("tracker.register")
public record RegisterSettings(@DefaultValue("false") boolean rebuild) {}
