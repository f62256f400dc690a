package org.recommendationtracker.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks through all objects of a PDF (ISO 32000-2) for scripts, actions that start or send something, and other files. */
final class PdfContent {

    private static final String ACTS =
            "It has scripts in it, or starts or sends something when it is opened. Print it to a new PDF.";
    private static final String LOCKED = "It is protected with a password. Save it without one.";
    private static final String DAMAGED = "It cannot be read: it may be damaged. Save it anew, and upload it again.";

    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoToE");
    private static final List<COSName> SCRIPTS =
            List.of(COSName.getPDFName("JS"), COSName.getPDFName("JavaScript"), COSName.getPDFName("XFA"));
    private static final Set<String> SHOWS = Set.of("RichMedia", "Movie", "Screen", "3D");

    private static final int MAX_INNER_BYTES = EvidenceFiles.MAX_BYTES;

    private PdfContent() {}

    static Optional<String> fault(byte[] content, ActiveContent.Embedded embedded) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.isEncrypted() ? Optional.of(LOCKED) : walk(document, embedded);
        } catch (InvalidPasswordException e) {
            return Optional.of(LOCKED);
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            return Optional.of(DAMAGED);
        }
    }

    private static Optional<String> walk(PDDocument document, ActiveContent.Embedded embedded) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(document.getDocument().getTrailer());
        document.getDocument()
                .getXrefTable()
                .keySet()
                .forEach(key -> open.add(document.getDocument().getObjectFromPool(key)));
        while (!open.isEmpty()) {
            COSBase next = open.poll();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSArray array) {
                array.forEach(element -> addTo(open, element));
            } else if (object instanceof COSDictionary dictionary) {
                Optional<String> fault = fault(dictionary, embedded);
                if (fault.isPresent()) {
                    return fault;
                }
                dictionary.getValues().forEach(value -> addTo(open, value));
            }
        }
        return Optional.empty();
    }

    private static void addTo(Deque<COSBase> open, COSBase value) {
        if (value instanceof COSArray || value instanceof COSDictionary || value instanceof COSObject) {
            open.add(value);
        }
    }

    private static Optional<String> fault(COSDictionary dictionary, ActiveContent.Embedded embedded)
            throws IOException {
        boolean acts = ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || SHOWS.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))
                || SCRIPTS.stream().anyMatch(dictionary::containsKey);
        if (acts) {
            return Optional.of(ACTS);
        }
        COSDictionary files = dictionary.getCOSDictionary(COSName.EF);
        if (files == null) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(dictionary.getString(COSName.UF))
                .or(() -> Optional.ofNullable(dictionary.getString(COSName.F)))
                .orElse("file");
        for (COSName key : files.keySet()) {
            COSStream file = files.getCOSStream(key);
            Optional<String> fault = file == null ? Optional.empty() : embedded.fault(name, content(file));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static byte[] content(COSStream file) throws IOException {
        try (InputStream stream = file.createInputStream()) {
            return stream.readNBytes(MAX_INNER_BYTES);
        }
    }
}
