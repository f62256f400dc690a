package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.report.committee.CommitteePaper;
import org.recommendationtracker.report.committee.CommitteePapers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** What is open of a report, and what changed of it since a day. */
@Controller
class CommitteePages {

    private final CommitteePapers papers;

    CommitteePages(CommitteePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/reports/{reference}/committee-paper")
    String page(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String since,
            Model model,
            HttpServletResponse response) {
        return show(paper(reference), SinceDay.of(since), model, response);
    }

    /** Leads to the address that can be cited. */
    @GetMapping(path = "/reports/{reference}/committee-paper", params = "since-year")
    String typed(
            @PathVariable String reference,
            @RequestParam(name = "since-day", defaultValue = "") String day,
            @RequestParam(name = "since-month", defaultValue = "") String month,
            @RequestParam(name = "since-year") String year,
            Model model,
            HttpServletResponse response) {
        CommitteePaper paper = paper(reference);
        TypedDay since = new TypedDay(day, month, year);
        if (since.isEmpty() || SinceDay.fault(since, paper).isPresent()) {
            return show(paper, since, model, response);
        }
        return "redirect:/reports/%s/committee-paper?since=%s"
                .formatted(paper.report().reference(), since.date().orElseThrow());
    }

    @GetMapping("/reports/{reference}/committee-paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @RequestParam(required = false) @Nullable String since) {
        CommitteePaper paper = paper(reference);
        TypedDay asked = SinceDay.of(since);
        if (!asked.isEmpty()) {
            if (SinceDay.fault(asked, paper).isPresent()) {
                return toPage(paper, Objects.requireNonNull(since));
            }
            paper = papers.since(paper, asked.date().orElseThrow());
        }
        return DocumentResponse.pdf(papers.pdf(paper), "%s-committee-paper-%s.pdf".formatted(reference, paper.today()));
    }

    /** Which says what to put right. */
    private static ResponseEntity<byte[]> toPage(CommitteePaper paper, String since) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(UriComponentsBuilder.fromPath("/reports/{report}/committee-paper")
                        .queryParam("since", "{since}")
                        .encode()
                        .buildAndExpand(paper.report().reference(), since)
                        .toUri())
                .build();
    }

    private String show(CommitteePaper paper, TypedDay since, Model model, HttpServletResponse response) {
        Optional<String> fault = since.isEmpty() ? Optional.empty() : SinceDay.fault(since, paper);
        boolean asked = !since.isEmpty() && fault.isEmpty();
        model.addAttribute("paper", asked ? papers.since(paper, since.date().orElseThrow()) : paper);
        model.addAttribute("typed", since);
        fault.ifPresent(message -> {
            model.addAttribute("error", message);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        });
        return "committee-paper";
    }

    private CommitteePaper paper(String reference) {
        return papers.of(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
