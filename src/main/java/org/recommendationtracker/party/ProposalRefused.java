package org.recommendationtracker.party;

import org.recommendationtracker.refusal.Refusal;

/** What somebody asked for of a proposed party cannot be done, or not by them. */
public final class ProposalRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ProposalRefused(Reason reason, String message) {
        super(reason, message);
    }

    static ProposalRefused unknown() {
        return new ProposalRefused(Reason.UNKNOWN, "There is no such proposal.");
    }

    static ProposalRefused own() {
        return new ProposalRefused(Reason.NOT_YOU, "You proposed it: another administrator decides.");
    }

    static ProposalRefused decided() {
        return new ProposalRefused(Reason.NOT_NOW, "This proposal is decided already.");
    }
}
