package org.recommendationtracker.delivery;

/** What became of an attempt to send a message. Reasons are sentences for whoever runs the product. */
public sealed interface Outcome {

    /** The other side has it. */
    record Sent() implements Outcome {}

    /** The other side will never take it. */
    record Refused(String reason) implements Outcome {}

    /** The other side does not take it now. */
    record Failed(String reason) implements Outcome {}

    /** The channel itself is away: no message would fare better, and none is to blame. */
    record Away(String reason) implements Outcome {}
}
