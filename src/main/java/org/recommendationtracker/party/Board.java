package org.recommendationtracker.party;

/** A local safeguarding children board (LSCB), by the authority it serves; {@code code} as in {@code norfolk}. */
public record Board(String code, String name, String region) {}
