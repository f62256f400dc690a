package org.recommendationtracker.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.delivery.MessageLinks;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.notice.Subscriptions;
import org.recommendationtracker.party.England;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a link in an e-mail leads to, without an account. Mail programs open links by themselves, so opening one neither reads
 * nor acknowledges anything: only sending its form does.
 */
@Controller
@RequestMapping("/email/{token}")
class MessageLinkPages {

    private final MessageLinks links;
    private final Notices notices;
    private final Recipients recipients;
    private final Subscriptions subscriptions;

    MessageLinkPages(MessageLinks links, Notices notices, Recipients recipients, Subscriptions subscriptions) {
        this.links = links;
        this.notices = notices;
        this.recipients = recipients;
        this.subscriptions = subscriptions;
    }

    /** There is no such link, or no such notice in its e-mail, or its time is over. */
    private static class LinkOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The address is the secret. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/notices/{id}")
    String notice(@PathVariable String token, @PathVariable String id, Model model) {
        MessageLinks.Linked message = message(token, id);
        return page(message, notices.find(List.of(id)).get(0), model);
    }

    @PostMapping("/notices/{id}")
    String acknowledge(
            @PathVariable String token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reasons,
            Model model) {
        MessageLinks.Linked message = message(token, id);
        NoticeState acknowledged = notices.acknowledgeByLink(id, reasons);
        links.keepAcknowledged(message, id);
        model.addAttribute("done", true);
        return page(message, acknowledged, model);
    }

    private String page(MessageLinks.Linked message, NoticeState notice, Model model) {
        model.addAttribute("recipient", recipients.get(message.recipient()));
        model.addAttribute("notice", notice);
        model.addAttribute("occurredOn", England.dayOf(notice.occurredAt()));
        model.addAttribute("acknowledgedOn", acknowledgedOn(notice));
        return "email-notice";
    }

    private static @Nullable LocalDate acknowledgedOn(NoticeState notice) {
        return notice.acknowledgedAt() == null ? null : England.dayOf(notice.acknowledgedAt());
    }

    @GetMapping("/unsubscribe")
    String unsubscribe(@PathVariable String token, Model model) {
        MessageLinks.Linked message = links.find(token).orElseThrow(LinkOver::new);
        model.addAttribute("recipient", recipients.get(message.recipient()));
        return "email-unsubscribe";
    }

    /** From the page, or by one click in a mail program (RFC 8058). Doing it again changes nothing. */
    @PostMapping("/unsubscribe")
    String turnOff(@PathVariable String token, Model model) {
        MessageLinks.Linked message = links.find(token).orElseThrow(LinkOver::new);
        subscriptions.turnOff(message.recipient(), message.channel(), Notices.BY_LINK);
        model.addAttribute("recipient", recipients.get(message.recipient()));
        model.addAttribute("done", true);
        return "email-unsubscribe";
    }

    private MessageLinks.Linked message(String token, String noticeId) {
        return links.find(token)
                .filter(message -> links.isIn(message, noticeId))
                .orElseThrow(LinkOver::new);
    }

    @ExceptionHandler(LinkOver.class)
    String over(HttpServletResponse response) {
        keepSecret(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "email-link-over";
    }
}
