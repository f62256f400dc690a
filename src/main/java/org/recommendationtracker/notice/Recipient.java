package org.recommendationtracker.notice;

import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;

/**
 * Somebody with an inbox.
 *
 * @param code of a board or a minister's office; of an issuing body's panel as {@code panel.scr-panel}, since a board may
 *     issue reports under the code that it has as a board
 */
public record Recipient(String code, String name) {

    /** The code under which the panel of an issuing body has its inbox. */
    public static String codeOfPanel(String issuingBody) {
        return new Membership(Role.PANEL, issuingBody).group();
    }
}
