package org.recommendationtracker.register;

import java.util.Arrays;
import java.util.Optional;

/** Other words for where a recommendation stands. */
public enum Vocabulary {
    GAO("gao", "US Government Accountability Office", "recommendations database: open and closed recommendations"),
    NTSB("ntsb", "US National Transportation Safety Board", "status classifications of safety recommendations"),
    UK_INQUIRY("uk-inquiry", "UK inquiry responses", "government responses to public inquiries"),
    TREASURY_MINUTES(
            "treasury-minutes",
            "Treasury minutes",
            "responses to the Committee of Public Accounts and progress reports");

    private final String code;
    private final String title;
    private final String source;

    Vocabulary(String code, String title, String source) {
        this.code = code;
        this.title = title;
        this.source = source;
    }

    /** As addresses have it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Where its words are used. */
    public String source() {
        return source;
    }

    public static Optional<Vocabulary> of(String code) {
        return Arrays.stream(values())
                .filter(vocabulary -> vocabulary.code.equals(code))
                .findFirst();
    }
}
