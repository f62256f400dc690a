package org.recommendationtracker.report.letter;

import org.jspecify.annotations.Nullable;

/**
 * What whoever issues a response letter says in their own words.
 *
 * @param salutation null: "Dear colleagues,"
 * @param opening the first paragraphs; null: thanks for the report
 * @param signatory the office in whose name the letter is signed, no person's name
 */
public record LetterWords(
        @Nullable String salutation, @Nullable String opening, String signatory) {}
