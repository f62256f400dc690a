package org.recommendationtracker.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for what acts in documents that are archives: macros, controls, templates from elsewhere, embedded files. */
final class ArchiveContent {

    private static final String MACROS =
            "It has macros or controls in it, which run when it is opened. Save it without them, or as a PDF.";
    private static final String TEMPLATE =
            "It loads its template from elsewhere when it is opened. Detach the template, or save it as a PDF.";
    private static final String TOO_MUCH = "It unpacks to more than any document. Save it as a PDF.";

    private static final Pattern ACTIVE =
            Pattern.compile("(.*/)?(vbaproject\\.bin|vbadata\\.xml|activex/.*|macrosheets/.*)|(basic|scripts)/.+");
    private static final Pattern INNER_FILE = Pattern.compile("(word|xl)/embeddings/[^/]+|(word|xl)/oleobjects?/.*");
    private static final Pattern INNER_OBJECT = Pattern.compile("object ?\\d+");
    private static final Pattern RELATIONS = Pattern.compile(".*\\.rels");
    private static final Pattern REMOTE_TEMPLATE =
            Pattern.compile("<[^>]*(attachedTemplate|oleObject|frame)\"[^>]*TargetMode=\"External\""
                    + "|<[^>]*TargetMode=\"External\"[^>]*(attachedTemplate|oleObject|frame)\"");

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_BYTES = 100L * 1024 * 1024;

    private ArchiveContent() {}

    static Optional<String> fault(byte[] content, ActiveContent.Embedded embedded) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            long left = MAX_BYTES;
            int entries = 0;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                byte[] inside = archive.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= inside.length;
                if (left < 0 || ++entries > MAX_ENTRIES) {
                    return Optional.of(TOO_MUCH);
                }
                Optional<String> fault = fault(entry.getName().toLowerCase(Locale.ROOT), inside, embedded);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("It cannot be read: it may be damaged. Save it anew, and upload it again.");
        }
    }

    private static Optional<String> fault(String entry, byte[] content, ActiveContent.Embedded embedded) {
        if (ACTIVE.matcher(entry).matches()) {
            return Optional.of(MACROS);
        }
        if (RELATIONS.matcher(entry).matches()
                && REMOTE_TEMPLATE
                        .matcher(new String(content, StandardCharsets.UTF_8))
                        .find()) {
            return Optional.of(TEMPLATE);
        }
        boolean inner = INNER_FILE.matcher(entry).matches()
                || INNER_OBJECT.matcher(entry).matches();
        return inner ? embedded.fault(entry.substring(entry.lastIndexOf('/') + 1), content) : Optional.empty();
    }
}
