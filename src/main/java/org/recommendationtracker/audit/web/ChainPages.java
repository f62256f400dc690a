package org.recommendationtracker.audit.web;

import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.audit.UnknownCheckpoint;
import org.recommendationtracker.audit.chain.Checkpoint;
import org.recommendationtracker.audit.chain.Checkpoints;
import org.recommendationtracker.audit.chain.Verification;
import org.recommendationtracker.audit.chain.Verifications;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checkpoints over the audit trail, how its last check ended, and what one needs to check it oneself. */
@Controller
class ChainPages {

    private static final int SIZE = 50;

    private final Checkpoints checkpoints;
    private final Verifications verifications;
    private final CurrentUser currentUser;

    ChainPages(Checkpoints checkpoints, Verifications verifications, CurrentUser currentUser) {
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.currentUser = currentUser;
    }

    @GetMapping("/audit/checkpoints")
    String all(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Checkpoint> page = checkpoints.before(before, SIZE);
        Verification last = verifications.last().orElse(null);
        boolean mayKnow = has(Role.AUDITORS) || has(Role.ADMINISTRATORS);
        model.addAttribute("checkpoints", page);
        model.addAttribute("latest", before == Long.MAX_VALUE);
        model.addAttribute("earlier", page.size() == SIZE ? page.get(SIZE - 1).number() : null);
        model.addAttribute("keys", checkpoints.keys());
        model.addAttribute("verification", last == null || mayKnow ? last : last.withoutProblems());
        model.addAttribute("mayCheck", mayKnow);
        model.addAttribute("disclosed", has(Role.AUDITORS));
        model.addAttribute("zone", England.ZONE);
        return "checkpoints";
    }

    @GetMapping("/audit/checkpoints/{number}")
    String one(@PathVariable long number, Model model) {
        model.addAttribute("checkpoint", checkpoints.find(number).orElseThrow(() -> new UnknownCheckpoint(number)));
        model.addAttribute("zone", England.ZONE);
        return "checkpoint";
    }

    @PostMapping("/audit/verification")
    String verify() {
        verifications.start(currentUser.signedIn().userId());
        return "redirect:/audit/checkpoints";
    }

    private boolean has(Role role) {
        return currentUser.person().has(role);
    }
}
