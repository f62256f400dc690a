package org.recommendationtracker.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** An e-mail whose id is the same however often it is sent, by which mail programs know it. */
class SmtpMessage extends SMTPMessage {

    private final String id;

    /** @param id with a domain, without brackets */
    SmtpMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
