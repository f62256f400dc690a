package org.recommendationtracker.report;

/** An answer changed since the report's letter was issued: it needs a further edition. Heard in the same transaction. */
public record LetterOutdated(String reference) {}
