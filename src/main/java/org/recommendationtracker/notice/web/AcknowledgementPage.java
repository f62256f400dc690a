package org.recommendationtracker.notice.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.notice.Acknowledgement;
import org.recommendationtracker.notice.Acknowledgements;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who has acknowledged what they were told, for everybody to read. */
@Controller
class AcknowledgementPage {

    private static final int PAGE_SIZE = 20;

    private final Acknowledgements acknowledgements;
    private final CurrentUser currentUser;
    private final Clock clock;

    AcknowledgementPage(Acknowledgements acknowledgements, CurrentUser currentUser, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param about reference of a recommendation; without it, all of them */
    @GetMapping("/acknowledgements")
    String list(
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(defaultValue = "0") @Min(0) @Max(499) int page,
            Model model) {
        String subject = PlainText.isBlank(about) ? null : PlainText.of(about);
        boolean publicOnly = currentUser.get().isEmpty();
        Page<Acknowledgement> found = acknowledgements.list(subject, publicOnly, PageRequest.of(page, PAGE_SIZE));
        LocalDate today = England.today(clock);
        model.addAttribute("about", subject);
        model.addAttribute("publicOnly", publicOnly);
        model.addAttribute("found", found.map(acknowledgement -> Entry.of(acknowledgement, today)));
        model.addAttribute("address", address(subject));
        return "acknowledgements";
    }

    private static String address(@Nullable String subject) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/acknowledgements");
        return subject == null
                ? page.toUriString()
                : page.queryParam("about", "{about}")
                        .encode()
                        .buildAndExpand(subject)
                        .toUriString();
    }

    /** @param late whether somebody should have acknowledged it before today */
    record Entry(Acknowledgement event, LocalDate toldOn, boolean late) {

        static Entry of(Acknowledgement event, LocalDate today) {
            return new Entry(
                    event,
                    England.dayOf(event.occurredAt()),
                    event.missing() > 0 && event.acknowledgeBy().isBefore(today));
        }

        public @Nullable LocalDate dayOf(Acknowledgement.Late late) {
            return late.acknowledgedAt() == null ? null : England.dayOf(late.acknowledgedAt());
        }
    }
}
