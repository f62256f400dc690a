package org.recommendationtracker.party;

/** Who publishes reports with recommendations, and verifies what became of them; {@code code} as in {@code scr-panel}. */
public record IssuingBody(String code, String name) {}
