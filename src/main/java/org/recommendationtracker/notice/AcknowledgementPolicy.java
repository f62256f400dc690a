package org.recommendationtracker.notice;

import java.time.LocalDate;

/** How long recipients have to acknowledge a notice, and when they are reminded of it. */
public interface AcknowledgementPolicy {

    LocalDate dueOn(LocalDate deliveredOn);

    LocalDate sayOn(Reminder reminder, LocalDate dueOn);
}
