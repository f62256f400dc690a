package org.recommendationtracker.party;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Imports who takes part, without who administers it: for a program that reads what the application keeps. */
@Import({Boards.class, BoardsOverTime.class, IssuingBodies.class, Offices.class, PartyTable.class, StoredParties.class})
@EnableConfigurationProperties(PartySettings.class)
public final class PartiesAlone {}
