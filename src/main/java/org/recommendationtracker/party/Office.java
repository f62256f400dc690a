package org.recommendationtracker.party;

/** A minister's private office, which signs off responses; {@code code} as in {@code dfe-children-families}. */
public record Office(String code, String name) {}
