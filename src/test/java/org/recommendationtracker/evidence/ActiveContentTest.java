package org.recommendationtracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveContentTest {

    private static final byte[] TEXT = "Minutes of the board".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = {0x4d, 0x5a, (byte) 0x90, 0, 3, 0, 0, 0};

    @Test
    void a_document_that_is_only_read_is_taken() {
        assertThat(ActiveContent.in(FileKind.PDF, Documents.pdf())).isEmpty();
        assertThat(ActiveContent.in(FileKind.DOCX, Documents.docx())).isEmpty();
        assertThat(ActiveContent.in(FileKind.TXT, TEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition"})
    void a_pdf_that_acts_is_refused_wherever(String action) {
        byte[] atOpening = Documents.pdf(
                document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action(action)));
        byte[] onThePage = Documents.pdf(document -> {
            COSDictionary additional = new COSDictionary();
            additional.setItem(COSName.getPDFName("O"), action(action));
            document.getPage(0).getCOSObject().setItem(COSName.AA, additional);
        });

        assertThat(ActiveContent.in(FileKind.PDF, atOpening)).hasValueSatisfying(ActiveContentTest::saysWhy);
        assertThat(ActiveContent.in(FileKind.PDF, onThePage)).hasValueSatisfying(ActiveContentTest::saysWhy);
    }

    private static COSDictionary action(String name) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(name));
        return action;
    }

    private static void saysWhy(String fault) {
        assertThat(fault).contains("It has scripts in it, or starts or sends something");
    }

    @Test
    void a_script_that_is_only_named_is_one_too() {
        byte[] pdf = Documents.pdf(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));

        assertThat(ActiveContent.in(FileKind.PDF, pdf)).hasValueSatisfying(ActiveContentTest::saysWhy);
    }

    @Test
    void a_file_in_a_pdf_must_be_one_that_could_be_evidence_itself() {
        assertThat(ActiveContent.in(FileKind.PDF, with("notes.txt", TEXT))).isEmpty();
        assertThat(ActiveContent.in(FileKind.PDF, with("setup.exe", PROGRAM)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("another file in it", "setup.exe"));
        byte[] acting = Documents.pdf(document ->
                document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action("Launch")));
        assertThat(ActiveContent.in(FileKind.PDF, with("inner.pdf", acting)))
                .hasValueSatisfying(ActiveContentTest::saysWhy);
    }

    private static byte[] with(String name, byte[] content) {
        return Documents.pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    @Test
    void what_cannot_be_looked_into_is_refused() {
        byte[] locked = Documents.pdf(ActiveContentTest::lock);
        byte[] damaged = "%PDF-1.7\nminutes".getBytes(StandardCharsets.UTF_8);

        assertThat(ActiveContent.in(FileKind.PDF, locked))
                .hasValueSatisfying(fault -> assertThat(fault).contains("protected with a password"));
        assertThat(ActiveContent.in(FileKind.PDF, damaged))
                .hasValueSatisfying(fault -> assertThat(fault).contains("may be damaged"));
    }

    private static void lock(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    }

    static Stream<Arguments> activeArchives() {
        return Stream.of(
                Arguments.of("word/vbaProject.bin", "macros", "has macros or controls"),
                Arguments.of("word/activeX/activeX1.xml", "<a/>", "has macros or controls"),
                Arguments.of("Basic/Standard/Module1.xml", "<a/>", "has macros or controls"),
                Arguments.of("word/embeddings/oleObject1.bin", PROGRAM, "another file in it"),
                Arguments.of(
                        "word/_rels/settings.xml.rels",
                        "<Relationship Type=\"http://x/attachedTemplate\" Target=\"http://evil/x.dotm\" TargetMode=\"External\"/>",
                        "loads its template from elsewhere"));
    }

    @ParameterizedTest
    @MethodSource("activeArchives")
    void an_office_document_that_acts_is_refused(String name, Object content, String fault) {
        assertThat(ActiveContent.in(FileKind.DOCX, Documents.docx(name, content)))
                .hasValueSatisfying(said -> assertThat(said).contains(fault));
    }

    @Test
    void a_table_behind_a_chart_is_taken_along() {
        byte[] inner = Documents.docx();

        assertThat(ActiveContent.in(FileKind.DOCX, Documents.docx("word/embeddings/notes.docx", inner)))
                .isEmpty();
    }

    @Test
    void an_archive_that_unpacks_to_more_than_any_document_is_refused() {
        assertThat(ActiveContent.in(FileKind.DOCX, Documents.docx("word/zeros", new byte[110 * 1024 * 1024])))
                .hasValueSatisfying(said -> assertThat(said).contains("unpacks to more"));
    }
}
