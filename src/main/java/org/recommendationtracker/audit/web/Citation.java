package org.recommendationtracker.audit.web;

import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What each page as at a day says of itself, and how it is cited: see {@code audit-parts.html}. */
@Component
class Citation {

    private final Moments moments;
    private final PublicAddress address;

    Citation(Moments moments, PublicAddress address) {
        this.moments = moments;
        this.address = address;
    }

    /** @param path of the page, with the day and the moment */
    void add(Model model, AsAt asAt, String path) {
        model.addAttribute("asAt", asAt);
        model.addAttribute("settledFrom", moments.settledFrom(asAt.knownAt()));
        model.addAttribute("zone", England.ZONE);
        model.addAttribute("address", path);
        model.addAttribute("citation", address.of(path));
        model.addAttribute("asOf", asAt.asOf().toString());
        model.addAttribute("knownAt", asAt.knownAt().toString());
    }
}
