package org.recommendationtracker.evidence;

import java.util.Optional;

/** What a document would do besides being read, or carries along to be opened. */
final class ActiveContent {

    /** A document in a document in a document is no evidence. */
    private static final int MAX_DEPTH = 3;

    private ActiveContent() {}

    /** Why the file cannot be taken, in a sentence that says what to do; empty if nothing speaks against it. */
    static Optional<String> in(FileKind kind, byte[] content) {
        return in(kind, content, 0);
    }

    private static Optional<String> in(FileKind kind, byte[] content, int depth) {
        return switch (kind) {
            case PDF -> PdfContent.fault(content, (name, inner) -> ofEmbedded(name, inner, depth));
            case ODT, ODS, DOCX, XLSX -> ArchiveContent.fault(content, (name, inner) -> ofEmbedded(name, inner, depth));
            case CSV, TXT, PNG, JPEG -> Optional.empty();
        };
    }

    /** Looks at a file inside another. */
    @FunctionalInterface
    interface Embedded {
        Optional<String> fault(String name, byte[] content);
    }

    private static Optional<String> ofEmbedded(String name, byte[] content, int depth) {
        Optional<FileKind> kind = depth < MAX_DEPTH ? FileKind.of(name, content) : Optional.empty();
        return kind.isEmpty()
                ? Optional.of(
                        "It has another file in it that cannot be evidence (%s). Take that out, and upload it again."
                                .formatted(name))
                : in(kind.get(), content, depth + 1);
    }
}
