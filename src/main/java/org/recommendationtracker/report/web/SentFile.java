package org.recommendationtracker.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.recommendationtracker.evidence.VirusScan;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.recommendationtracker.report.intake.Finding;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A file with a report, chosen in a form or sent by a program. */
@Component
class SentFile {

    private static final int MAX_NAME_LENGTH = 200;
    private static final Pattern TABLE_PLACE = Pattern.compile("(line|row|cell|column) [A-Z0-9]+");

    private final VirusScan scan;

    SentFile(VirusScan scan) {
        this.scan = scan;
    }

    /** @throws ReportRefused if none was chosen, or the virus scanner does not let it pass */
    byte[] content(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new ReportRefused(List.of(new Fault("", "Choose a file.")));
        }
        return scanned(name(file), file.getBytes());
    }

    /**
     * What a program sends, which is the whole body.
     *
     * @throws ReportRefused if the virus scanner does not let it pass
     */
    byte[] content(InputStream body) throws IOException {
        return scanned("report", ReportUploads.REST.read(body));
    }

    private byte[] scanned(String name, byte[] content) {
        try {
            scan.check(name, content);
        } catch (StepRefused refused) {
            throw new ReportRefused(List.of(new Fault("", String.valueOf(refused.getMessage()))));
        }
        return content;
    }

    /** Its name without folders, which some browsers send along. */
    static String name(MultipartFile file) {
        String name = PlainText.of(file.getOriginalFilename())
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cs}]", "");
        return name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
    }

    /** What is wrong with the file, said of the form's field in which it was chosen. */
    static Finding finding(String field, Fault fault) {
        String title = title(fault.where());
        boolean isNamed = title.isEmpty() || fault.message().startsWith(title + " ");
        return Finding.ofHead(field, isNamed ? fault.message() : title + ": " + fault.message());
    }

    /** A place in a table begins a sentence; a field of JSON is called as it is. */
    private static String title(String where) {
        return TABLE_PLACE.matcher(where).matches()
                ? where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1)
                : where;
    }
}
