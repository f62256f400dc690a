package org.recommendationtracker.register.web;

import java.util.List;
import java.util.Optional;

/** How far a recommendation has come on its way through its process, as far as anybody may know. */
public interface ProcessPictures {

    /** Empty if no process is known for it. */
    Optional<Picture> of(String reference);

    /**
     * A picture, with what it shows in words. Tells of nothing but the model's elements and the references of actions:
     * neither who did a step nor what they wrote.
     *
     * @param svg markup, to be shown as it is; if the process has not ended, the element with the id
     *     {@code process-now} is where it stands
     * @param happened what has happened, oldest first
     * @param now where it stands, or how it ended
     * @param next what can come next; empty if it has ended
     */
    record Picture(String svg, List<String> happened, List<String> now, List<String> next) {}
}
