package org.recommendationtracker.start;

import java.util.Optional;
import org.recommendationtracker.text.EmailAddress;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** Whoever names a mail server must say from which address e-mail is. */
final class EmailSetting {

    private EmailSetting() {}

    static void check(PropertyResolver settings) {
        boolean isThere = StringUtils.hasText(settings.getProperty("spring.mail.host"));
        boolean isFromSomebody = Optional.ofNullable(settings.getProperty("tracker.email.from"))
                .filter(EmailAddress::isPossible)
                .isPresent();
        if (isThere && !isFromSomebody) {
            throw new StartRefused(
                    "A mail server is set (SPRING_MAIL_HOST), but TRACKER_EMAIL_FROM is no e-mail address: set it to the address that e-mail is from, such as recommendations@example.gov.uk.");
        }
    }
}
