package org.recommendationtracker.start;

import java.util.Optional;
import org.recommendationtracker.address.PublicAddress;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** What is told as the public address must be one. It is not repeated: somebody may have written a password into it. */
final class PublicAddressSetting {

    private PublicAddressSetting() {}

    static void check(PropertyResolver settings) {
        boolean isWrong = Optional.ofNullable(settings.getProperty("tracker.public-address"))
                .filter(StringUtils::hasText)
                .filter(told -> PublicAddress.read(told).isEmpty())
                .isPresent();
        if (isWrong) {
            throw new StartRefused(
                    "TRACKER_PUBLIC_ADDRESS must be http:// or https://, a host and perhaps a port, and nothing more, such as https://tracker.example.gov.uk: correct it.");
        }
    }
}
