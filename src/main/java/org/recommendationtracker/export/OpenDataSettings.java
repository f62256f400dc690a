package org.recommendationtracker.export;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under what licence open data is given, as whoever runs the product decides.
 *
 * @param licence its code, as in the Open Definition's list
 */
@ConfigurationProperties("tracker.open-data")
public record OpenDataSettings(
        @DefaultValue("OGL-UK-3.0") String licence,
        @DefaultValue("Open Government Licence v3.0") String licenceTitle,

        @DefaultValue("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
        URI licenceAddress) {}
