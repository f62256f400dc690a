package org.recommendationtracker.delivery.email;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.delivery.Outcome;

/** What the mail server's refusal means (RFC 5321, 4.2.1: 5yz is for good, 4yz for now). */
final class SmtpAnswer {

    private static final int FOR_GOOD = 500;

    private SmtpAnswer() {}

    static Outcome of(MessagingException failure) {
        return answers(failure)
                .findFirst()
                .orElseGet(() -> new Outcome.Away("The mail server broke off: " + failure.getMessage()));
    }

    private static Stream<Outcome> answers(MessagingException failure) {
        return Stream.<Exception>iterate(failure, cause -> cause != null, SmtpAnswer::next)
                .flatMap(SmtpAnswer::answer);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Stream<Outcome> answer(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Stream.of(answer(address.getReturnCode(), address.getMessage()));
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            // it does not take e-mail from us, whoever it is for
            return Stream.of(new Outcome.Away("The mail server refuses the sender: " + sender.getMessage()));
        }
        if (failure instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
            return Stream.of(answer(send.getReturnCode(), send.getMessage()));
        }
        return Stream.empty();
    }

    private static Outcome answer(int code, @Nullable String message) {
        String reason = "The mail server answered: " + message;
        return code >= FOR_GOOD ? new Outcome.Refused(reason) : new Outcome.Failed(reason);
    }
}
