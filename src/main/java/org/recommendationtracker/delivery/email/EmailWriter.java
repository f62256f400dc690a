package org.recommendationtracker.delivery.email;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.delivery.Message;
import org.recommendationtracker.delivery.email.EmailContent.Group;
import org.recommendationtracker.delivery.email.EmailContent.Item;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.Excerpt;
import org.springframework.stereotype.Component;

/** Says in an e-mail what notices tell: first what is to be acknowledged, then the rest, report by report. */
@Component
class EmailWriter {

    private static final int MOST_SHOWN = 100;
    private static final int MAX_SUBJECT = 150;

    private final PublicAddress address;
    private final Recipients recipients;

    EmailWriter(PublicAddress address, Recipients recipients) {
        this.address = address;
        this.recipients = recipients;
    }

    /** @param token of the links in it */
    EmailContent write(Message message, String token) {
        List<NoticeState> awaited =
                message.notices().stream().filter(NoticeState::awaited).toList();
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        List<NoticeState> ordered = new ArrayList<>(awaited);
        message.notices().stream().filter(notice -> !notice.awaited()).forEach(ordered::add);
        ordered.stream().limit(MOST_SHOWN).forEach(notice -> groups.computeIfAbsent(
                        heading(notice), heading -> new ArrayList<>())
                .add(item(notice, token)));
        return new EmailContent(
                subject(message.notices(), awaited),
                recipients.get(message.recipient()).name(),
                introduction(message.notices().size(), awaited.size()),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                Math.max(0, ordered.size() - MOST_SHOWN),
                address.of("/notices?recipient=" + message.recipient()),
                address.of("/subscription?recipient=" + message.recipient()),
                address.of("/email/" + token + "/unsubscribe"));
    }

    private static String subject(List<NoticeState> all, List<NoticeState> awaited) {
        NoticeState first = all.get(0);
        if (all.size() == 1) {
            String by = due(first);
            return Excerpt.of(by == null ? first.title() : "Acknowledge by " + by + ": " + first.title(), MAX_SUBJECT);
        }
        return awaited.isEmpty()
                ? "%d notices".formatted(all.size())
                : "%d notices, %d to acknowledge".formatted(all.size(), awaited.size());
    }

    private static String introduction(int all, int awaited) {
        if (all == 1) {
            return awaited == 1 ? "Please acknowledge this notice." : "There is 1 notice for you.";
        }
        String what = "There are %d notices for you.".formatted(all);
        return switch (awaited) {
            case 0 -> what;
            case 1 -> what + " Please acknowledge the first.";
            default -> what + " Please acknowledge the first %d.".formatted(awaited);
        };
    }

    private static String heading(NoticeState notice) {
        if (notice.awaited()) {
            String by = due(notice);
            return by == null ? "Acknowledge now" : "Acknowledge by " + by;
        }
        return notice.report() == null ? "Other notices" : "Report " + notice.report();
    }

    private static @Nullable String due(NoticeState notice) {
        LocalDate by = notice.awaited() ? notice.acknowledgeBy() : null;
        return by == null ? null : England.DAY.format(by);
    }

    private Item item(NoticeState notice, String token) {
        return new Item(
                notice.title(),
                England.DAY.format(England.dayOf(notice.occurredAt())),
                notice.reasons(),
                address.of(Objects.requireNonNull(notice.subjectPage())),
                notice.awaited() ? address.of("/email/" + token + "/notices/" + notice.id()) : null);
    }
}
