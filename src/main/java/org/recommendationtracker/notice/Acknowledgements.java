package org.recommendationtracker.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has acknowledged what they were told. The public learns how many, and the names of those who had to give reasons. */
@Service
@Transactional(readOnly = true)
public class Acknowledgements {

    private final NoticeRepository notices;
    private final Recipients recipients;

    Acknowledgements(NoticeRepository notices, Recipients recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    /**
     * What is to be acknowledged: first that which somebody has not acknowledged, in the order of its date.
     *
     * @param subject reference of a recommendation; null for all
     * @param publicOnly whether only those are named of whom reasons were demanded
     */
    public Page<Acknowledgement> list(@Nullable String subject, boolean publicOnly, Pageable page) {
        Page<NoticeRepository.Tally> tallies = notices.tallies(subject, page);
        List<String> events = tallies.map(NoticeRepository.Tally::eventId).toList();
        Map<String, List<Acknowledgement.Late>> late = notices.late(events).stream()
                .map(Notice::state)
                .filter(notice -> !publicOnly || notice.reminder() == Reminder.REASONS_DEMANDED)
                .collect(Collectors.groupingBy(
                        NoticeState::eventId, Collectors.mapping(this::late, Collectors.toList())));
        return tallies.map(tally -> of(tally, late.getOrDefault(tally.eventId(), List.of())));
    }

    private Acknowledgement.Late late(NoticeState notice) {
        return new Acknowledgement.Late(
                notice.recipient(),
                recipients.nameOf(notice.recipient()),
                notice.reminder(),
                notice.acknowledgedAt(),
                notice.lateReasons());
    }

    private static Acknowledgement of(NoticeRepository.Tally tally, List<Acknowledgement.Late> late) {
        return new Acknowledgement(
                tally.eventId(),
                tally.subject(),
                tally.title(),
                tally.occurredAt(),
                tally.acknowledgeBy(),
                tally.asked(),
                tally.acknowledged(),
                late);
    }
}
