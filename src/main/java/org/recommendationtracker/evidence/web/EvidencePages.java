package org.recommendationtracker.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.body.UploadLimit;
import org.recommendationtracker.evidence.EvidenceFiles;
import org.recommendationtracker.party.CurrentPerson;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where officials upload what they then submit as evidence, and where those who sign in read it. */
@Controller
@RequestMapping("/recommendations/{reference}/evidence")
class EvidencePages {

    private final Recommendations recommendations;
    private final EvidenceFiles files;
    private final CurrentPerson current;

    EvidencePages(Recommendations recommendations, EvidenceFiles files, CurrentPerson current) {
        this.recommendations = recommendations;
        this.files = files;
        this.current = current;
    }

    @GetMapping
    ModelAndView list(@PathVariable String reference, HttpServletRequest request) {
        if (UploadLimit.isExceeded(request)) {
            ModelAndView page = page(reference, EvidenceFiles.tooLarge());
            page.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
            return page;
        }
        return page(reference, null);
    }

    @PostMapping
    ModelAndView upload(@PathVariable String reference, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        try {
            AttachedFile kept = files.upload(existing(reference), current.person(), name(file), file.getBytes());
            redirect.addFlashAttribute("kept", kept);
            return again(reference);
        } catch (StepRefused refused) {
            return refused(reference, refused);
        }
    }

    /** Takes a file back that was not submitted. */
    @PostMapping("/{number}/removal")
    ModelAndView takeBack(@PathVariable String reference, @PathVariable int number, RedirectAttributes redirect) {
        try {
            files.takeBack(existing(reference), number, current.person());
            redirect.addFlashAttribute("takenBack", number);
            return again(reference);
        } catch (StepRefused refused) {
            return refused(reference, refused);
        }
    }

    private static ModelAndView again(String reference) {
        return new ModelAndView("redirect:/recommendations/" + reference + "/evidence");
    }

    private ModelAndView refused(String reference, StepRefused refused) {
        ModelAndView page = page(reference, refused.getMessage());
        page.setStatus(HttpStatus.valueOf(refused.reason().status()));
        return page;
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> read(@PathVariable String reference, @PathVariable int number) {
        return EvidenceApi.download(files, reference, number, current.person());
    }

    private ModelAndView page(String reference, @Nullable String error) {
        RecommendationState item =
                recommendations.state(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean mayAct = current.person().is(Role.OFFICIALS, item.office());
        if (!mayAct && !current.person().has(Role.AUDITORS)) {
            throw StepRefused.notYou(item.reference() + " is answered by another office.");
        }
        ModelAndView page = new ModelAndView("evidence");
        page.addObject("mayAct", mayAct);
        page.addObject("item", item);
        page.addObject("files", files.of(reference, current.person()));
        page.addObject(
                "submitted",
                item.evidence().stream()
                        .flatMap(document -> Stream.ofNullable(document.file()))
                        .map(AttachedFile::number)
                        .toList());
        page.addObject("kinds", String.join(", ", EvidenceFiles.kinds()));
        page.addObject("largest", EvidenceFiles.MAX_BYTES / 1024 / 1024);
        page.addObject("error", error);
        return page;
    }

    private RecommendationReference existing(String reference) {
        return recommendations
                .state(reference)
                .map(item -> new RecommendationReference(item.reference()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
