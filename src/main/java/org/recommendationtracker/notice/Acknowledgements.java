package org.recommendationtracker.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has acknowledged what they were told. The public learns how many, and the names of those who had to give reasons. */
@Service
@Transactional(readOnly = true)
public class Acknowledgements {

    /** As many are counted, and can be paged through. */
    public static final int MAX_COUNTED = AcknowledgementTallies.MAX_COUNTED;

    private final AcknowledgementTallies tallies;
    private final NoticeRepository notices;
    private final Recipients recipients;

    Acknowledgements(AcknowledgementTallies tallies, NoticeRepository notices, Recipients recipients) {
        this.tallies = tallies;
        this.notices = notices;
        this.recipients = recipients;
    }

    /**
     * What is to be acknowledged: first that which somebody has not acknowledged, in the order of its date. Without a subject,
     * no more than ten thousand are counted.
     *
     * @param subject reference of a recommendation; null for all
     * @param publicOnly whether only those are named of whom reasons were demanded
     */
    public Page<Acknowledgement> list(@Nullable String subject, boolean publicOnly, Pageable page) {
        List<AcknowledgementTally> found = subject == null ? tallies.find(page) : tallies.find(subject, page);
        List<String> events = found.stream().map(AcknowledgementTally::eventId).toList();
        Map<String, List<Acknowledgement.Late>> late = notices.late(events).stream()
                .map(Notice::state)
                .filter(notice -> !publicOnly || notice.reminder() == Reminder.REASONS_DEMANDED)
                .collect(Collectors.groupingBy(
                        NoticeState::eventId, Collectors.mapping(this::late, Collectors.toList())));
        return new PageImpl<>(
                found.stream()
                        .map(tally -> tally.with(late.getOrDefault(tally.eventId(), List.of())))
                        .toList(),
                page,
                subject == null ? tallies.count() : tallies.count(subject));
    }

    private Acknowledgement.Late late(NoticeState notice) {
        return new Acknowledgement.Late(
                notice.recipient(),
                recipients.nameOf(notice.recipient()),
                notice.reminder(),
                notice.acknowledgedAt(),
                notice.lateReasons());
    }
}
