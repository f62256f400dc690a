package org.recommendationtracker.report.document;

/** A PDF file and its number of pages. */
@SuppressWarnings("ArrayRecordComponent") // made, sent and forgotten; never compared
public record Pdf(byte[] content, int pages) {}
