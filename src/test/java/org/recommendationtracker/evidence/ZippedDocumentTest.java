package org.recommendationtracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZippedDocumentTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String CONTENTS = "[Content_Types].xml";

    @Test
    void a_document_says_itself_what_it_is() throws IOException {
        byte[] docx = archive("word/document.xml", "<w:document/>", CONTENTS, contents(DOCX + ".main+xml"));

        assertThat(ZippedDocument.mayBe(DOCX, docx)).isTrue();
        assertThat(ZippedDocument.mayBe(ODT, archive("mimetype", ODT, "content.xml", "<a/>")))
                .isTrue();
    }

    @Test
    void an_archive_is_no_document_by_its_name() throws IOException {
        assertThat(ZippedDocument.mayBe(DOCX, archive("setup.exe", "MZ"))).isFalse();
        assertThat(ZippedDocument.mayBe(ODT, archive("mimetype", "application/epub+zip")))
                .isFalse();
        assertThat(ZippedDocument.mayBe(DOCX, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}))
                .isFalse();
    }

    @Test
    void a_document_that_can_run_a_program_is_none() throws IOException {
        byte[] docm = archive(CONTENTS, contents("application/vnd.ms-word.document.macroEnabled.main+xml"));

        assertThat(ZippedDocument.mayBe(DOCX, docm)).isFalse();
    }

    @Test
    void what_unpacks_to_more_than_any_document_is_not_looked_through() throws IOException {
        byte[] bomb = archive("zeros", "0".repeat(110 * 1024 * 1024), CONTENTS, contents(DOCX + ".main+xml"));

        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThat(ZippedDocument.mayBe(DOCX, bomb)).isFalse();
    }

    @Test
    void what_is_no_archive_may_be_anything() {
        assertThat(ZippedDocument.mayBe("text/plain", new byte[] {'a'})).isTrue();
    }

    private static String contents(String mainType) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/></Types>";
    }

    /** Names and contents in turn. */
    private static byte[] archive(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                archive.putNextEntry(new ZipEntry(entries[i]));
                archive.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
