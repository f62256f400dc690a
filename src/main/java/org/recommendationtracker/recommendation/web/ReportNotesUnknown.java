package org.recommendationtracker.recommendation.web;

import java.util.Optional;

class ReportNotesUnknown implements ReportNotes {

    @Override
    public Optional<String> noteOf(String report) {
        return Optional.empty();
    }

    @Override
    public String titleOf(String report) {
        return report;
    }
}
