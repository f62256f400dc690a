package org.recommendationtracker.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small documents of the kinds that people upload. */
public final class Documents {

    private static final String CONTENTS =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private Documents() {}

    /** What to do to a PDF of one empty page before it is written. */
    @FunctionalInterface
    public interface Change {
        void on(PDDocument document) throws IOException;
    }

    public static byte[] pdf() {
        return pdf(document -> {});
    }

    public static byte[] pdf(Change change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word document with these files beside its text: names and contents in turn. */
    public static byte[] docx(Object... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            add(archive, "[Content_Types].xml", CONTENTS.getBytes(StandardCharsets.UTF_8));
            add(archive, "word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < files.length; i += 2) {
                byte[] content = files[i + 1] instanceof byte[] bytes
                        ? bytes
                        : files[i + 1].toString().getBytes(StandardCharsets.UTF_8);
                add(archive, files[i].toString(), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
    }
}
