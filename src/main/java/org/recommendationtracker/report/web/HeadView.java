package org.recommendationtracker.report.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.report.intake.Draft;

/** What a draft says of the report as a whole, as people read it; a value that cannot be read is shown as it is. */
record HeadView(
        String reference,
        String title,
        String issuingBody,
        String office,
        String publishedOn,
        String embargo,
        String note) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    static HeadView of(Draft.Head head, Offices offices) {
        return new HeadView(
                head.reference(),
                head.title(),
                head.issuingBody(),
                offices.name(head.addressedTo()),
                day(head.publishedOn()),
                time(head.embargoedUntil()),
                head.note());
    }

    /** A moment by the clocks of England. */
    static String time(Instant moment) {
        return TIME.format(moment.atZone(England.ZONE)) + " (UK time)";
    }

    private static String day(String text) {
        try {
            return England.DAY.format(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return text;
        }
    }

    private static String time(String text) {
        try {
            return time(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return text;
        }
    }
}
