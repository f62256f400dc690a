package org.recommendationtracker.party.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.recommendationtracker.party.PartyAdministration;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where administrators change many parties at once, with a file. */
@Controller
class PartyFilePages {

    private final PartyAdministration administration;

    PartyFilePages(PartyAdministration administration) {
        this.administration = administration;
    }

    @GetMapping("/parties/file")
    String begin(Model model) {
        return page(List.of(), model);
    }

    @PostMapping("/parties/file")
    String take(
            @RequestParam("csv") MultipartFile file, Model model, HttpServletRequest user, HttpServletResponse response)
            throws IOException {
        try {
            PartyFile.Reading reading = PartyFile.read(file.getBytes());
            administration.putAll(reading.wanted(), reading.problems(), user.getRemoteUser());
            model.addAttribute("taken", reading.wanted().size());
            return page(List.of(), model);
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(refused.problems(), model);
        }
    }

    private static String page(List<Problem> problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("columns", PartyCsv.COLUMNS);
        return "party-file";
    }
}
