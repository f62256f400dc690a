package org.recommendationtracker.report.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.recommendationtracker.report.Finding;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody chose in a form. */
final class SentFile {

    private static final int LONGEST_NAME = 200;

    private SentFile() {}

    /** @throws ReportRefused where none was chosen */
    static byte[] content(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new ReportRefused(List.of(new Fault("", "Choose a file.")));
        }
        return file.getBytes();
    }

    /** Its name without folders, which some browsers send along. */
    static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cs}]", "");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** What is wrong with the file, said of the form's field in which it was chosen. */
    static Finding finding(String field, Fault fault) {
        return Finding.ofHead(
                field, fault.where().isEmpty() ? fault.message() : title(fault.where()) + ": " + fault.message());
    }

    private static String title(String where) {
        return where.startsWith("line ") ? "Line" + where.substring("line".length()) : where;
    }
}
