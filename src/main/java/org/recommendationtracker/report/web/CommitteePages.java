package org.recommendationtracker.report.web;

import org.recommendationtracker.report.committee.CommitteePaper;
import org.recommendationtracker.report.committee.CommitteePapers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What is open of a report, in one table. */
@Controller
class CommitteePages {

    private final CommitteePapers papers;

    CommitteePages(CommitteePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/reports/{reference}/committee-paper")
    String page(@PathVariable String reference, Model model) {
        model.addAttribute("paper", paper(reference));
        return "committee-paper";
    }

    @GetMapping("/reports/{reference}/committee-paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        CommitteePaper paper = paper(reference);
        return DocumentResponse.pdf(papers.pdf(paper), "%s-committee-paper-%s.pdf".formatted(reference, paper.today()));
    }

    private CommitteePaper paper(String reference) {
        return papers.of(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
