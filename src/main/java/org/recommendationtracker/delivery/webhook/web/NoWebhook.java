package org.recommendationtracker.delivery.webhook.web;

import org.recommendationtracker.refusal.Refusal;

/** A recipient has no webhook. */
class NoWebhook extends Refusal {

    private static final long serialVersionUID = 1L;

    NoWebhook() {
        super(Reason.UNKNOWN, "There is no webhook. Set one up with PUT.");
    }
}
