package org.recommendationtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.report.letter.Letters.ACCEPTED;
import static org.recommendationtracker.report.letter.Letters.item;
import static org.recommendationtracker.report.letter.Letters.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.report.committee.LongPaper;
import org.recommendationtracker.report.document.Typesetter;
import org.recommendationtracker.report.document.Typesetters;
import org.recommendationtracker.report.letter.LetterAnnexEntry;
import org.recommendationtracker.report.letter.LetterContent;
import org.recommendationtracker.report.letter.LetterWords;
import org.recommendationtracker.report.letter.Letters;
import org.verapdf.core.VeraPDFException;

/** The letter and the committee paper as files. */
class DocumentsTest {

    private static final Typesetter TYPESETTER = Typesetters.create();
    private static final String HOSTILE = "<script>alert(1)</script> & \"<b>\" ]]> \u0000\u000B\uD800";

    @Test
    void the_letter_is_a_tagged_pdf_with_title_language_headings_table_headers_and_bookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(letter()))) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Response to the report SCRP-2014 – Recommendation tracker");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            List<PDStructureElement> structure = structure(catalog.getStructureTreeRoot());
            assertThat(structure)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "P", "Table", "THead", "TBody", "TR", "TH", "TD", "BlockQuote", "Link");
            assertThat(structure.stream()
                            .filter(element -> element.getStructureType().equals("TH")))
                    .extracting(DocumentsTest::scope)
                    .containsExactly("Column", "Column", "Column", "Row", "Row", "Row");
            assertThat(bookmarks(catalog.getDocumentOutline().children()))
                    .containsExactly(
                            "Letter",
                            "Annex: the responses",
                            "Recommendation 1: Accepted in full",
                            "Recommendation 2: To be considered further with partners, a decision by 31 January 2015",
                            "Recommendation 3: Rejected");
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty().allSatisfy(name -> assertThat(
                                page.getResources().getFont(name).isEmbedded())
                        .isTrue());
            }
        }
    }

    @Test
    void the_letter_says_everything_in_the_order_of_reading() throws IOException {
        assertThat(text(pdf(letter())))
                .containsSubsequence(
                        "Response to the report SCRP-2014",
                        "Page 1 of",
                        "Department for Education",
                        "Response to the report “First annual report”",
                        "10 November 2014",
                        "To: National panel",
                        "Dear colleagues,",
                        "Of its 3 recommendations, 1 is accepted, 1 is to be considered further with partners and 1 is rejected.",
                        "Yours sincerely,",
                        "Minister for Children and Families",
                        "Annex",
                        "Illustrative wording.",
                        "Recommendation 1 SCRP-2014-01",
                        "That recommendation number 1 is carried out.",
                        "Accepted in full.",
                        "Reasons: It is right.",
                        "Success test: Every report is published.",
                        "Target date: 31 March 2015",
                        "Recommendation 2",
                        "To be considered further with partners, a decision by 31 January 2015.",
                        "Recommendation 3",
                        "Rejected.",
                        "Reasons: The law says so already.");
    }

    @Test
    void the_page_says_the_same_as_the_pdf() throws IOException {
        String page = page(letter());
        String text = text(pdf(letter()));

        for (LetterAnnexEntry item : letter().annex()) {
            for (String part : List.of(item.text(), item.decision(), item.reference())) {
                assertThat(page).contains(part);
                assertThat(text).contains(part);
            }
        }
        assertThat(page).contains("<html lang=\"en-GB\">").doesNotContain("<link", "src=", " th:", "bookmark");
    }

    @Test
    void nothing_of_the_longest_texts_is_left_out() throws IOException {
        byte[] pdf = pdf(letter(Letters.WORDS, Letters.longest(6)));

        assertThat(text(pdf))
                .contains(IntStream.rangeClosed(1, 6)
                        .boxed()
                        .flatMap(number ->
                                List.of("text", "reasons", "test").stream().map(word -> "end-of-" + word + number))
                        .toList());
    }

    @Test
    void a_short_answer_stands_on_one_page() throws IOException {
        String reasons = "It is right that this is done. ".repeat(20);
        List<LetterAnnexEntry> items = IntStream.rangeClosed(1, 12)
                .mapToObj(
                        number -> item(number, Response.accepted(Extent.IN_FULL, reasons, "It is done.", Letters.DAY)))
                .toList();

        try (PDDocument pdf = Loader.loadPDF(pdf(letter(Letters.WORDS, items)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertThat(text.split("SCRP-2014-[0-9]", -1))
                        .as("items begun and items ended on page " + page)
                        .hasSameSizeAs(text.split("Target date:", -1));
            }
        }
    }

    @Test
    void what_was_written_is_shown_as_text_whatever_it_holds() throws IOException {
        LetterContent letter = letter(
                new LetterWords(HOSTILE, HOSTILE, HOSTILE), List.of(item(1, HOSTILE, Response.rejected(HOSTILE))));

        assertThat(page(letter)).doesNotContain("<script", "<b>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(text(pdf(letter))).contains("<script>alert(1)</script> & \"<b>\" ]]> [replacement character]");
    }

    @Test
    void what_cannot_be_printed_is_named_and_explained() throws IOException {
        String explanation = "Square brackets stand here for characters that could not be printed.";
        LetterContent letter = letter(item(1, Response.rejected("😀 مرحبا")));

        assertThat(text(pdf(letter))).contains("[grinning face] [Arabic text]", explanation);
        assertThat(page(letter)).contains("😀 مرحبا").doesNotContain(explanation);
        assertThat(text(pdf(letter()))).doesNotContain(explanation);
    }

    @Test
    void nothing_is_read_from_anywhere() throws IOException {
        LetterContent letter = letter(item(1, "file:///etc/passwd <img src=\"file:///etc/passwd\">", ACCEPTED));

        assertThat(text(pdf(letter)))
                .contains("<img src=\"file:///etc/passwd\">")
                .doesNotContain("root:");
    }

    @Test
    void a_preview_says_that_it_is_one_and_shows_its_code() throws IOException {
        String code = letter().code();
        Map<String, Object> preview = Map.of("letter", letter(), "preview", true);

        assertThat(TYPESETTER.page("letter", preview)).contains("<strong>Preview.</strong>", code);
        assertThat(text(TYPESETTER.pdf("letter", preview).content())).contains("Preview, not issued.", code);
        assertThat(page(letter())).doesNotContain("Preview", code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void a_committee_paper_of_a_few_has_two_pages(int items) throws IOException {
        byte[] paper = LongPaper.pdf(TYPESETTER, items, LongPaper::ordinary);

        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertAllThere(text(paper), items);
    }

    @Test
    void a_committee_paper_of_many_has_all_of_each_with_a_heading_row_on_every_page() throws IOException {
        byte[] paper = LongPaper.pdf(TYPESETTER, 300, LongPaper::ordinary);

        assertAllThere(text(paper), 300);
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("Next step", "Page %d of %d".formatted(page, pages));
            }
        }
    }

    @Test
    void a_committee_paper_cuts_nothing_of_the_longest_text() throws IOException {
        String text = text(LongPaper.pdf(TYPESETTER, 2, number -> Letters.words("text" + number, 4_000)));

        assertThat(text).doesNotContain("…");
        for (int number = 1; number <= 2; number++) {
            // as the recommendation's text, and as that of the next step
            assertThat(text.split("end-of-text" + number, -1)).hasSize(3);
        }
    }

    @Test
    void a_committee_paper_says_in_words_what_is_overdue_what_slipped_and_what_to_ask() throws IOException {
        assertThat(text(LongPaper.pdf(TYPESETTER, 1, LongPaper::ordinary)))
                .contains(
                        "1 open, 7 closed; of those open, 1 overdue and 1 slipped. The most urgent come first.",
                        "Open and overdue (1)",
                        "Consideration, due 5 Oct 2014",
                        "First due 1 Sept 2013",
                        "Overdue 1,199 days, slipped 399 days",
                        "Ask whether the date can be kept.");
    }

    @Test
    void a_paper_since_last_time_says_first_what_changed_and_when_it_was_recorded() throws IOException {
        assertThat(text(LongPaper.changed(TYPESETTER, 2, LongPaper::ordinary)))
                .containsSubsequence(
                        "What changed since 1 October 2014: First annual report",
                        "what was recorded on that day or later, whenever it took effect",
                        "Date moved (2): GTI-P2-2024-01 (Date moved from 1 October 2014 to 5 October 2014,",
                        "Evidence submitted (2): GTI-P2-2024-01, GTI-P2-2024-02",
                        "Changed (2)",
                        "5 Oct 2014: Date moved from 1 October 2014",
                        "(recorded on 7 Oct 2014)",
                        "Open and overdue (1)",
                        "Changed, see above");
    }

    private static void assertAllThere(String text, int items) {
        assertThat(text).doesNotContain("…");
        assertThat(IntStream.rangeClosed(1, items).boxed()).allSatisfy(number -> assertThat(text)
                .contains("GTI-P2-2024-%02d ".formatted(number))
                .containsPattern("end-\\s?of-" + number + " .*end-\\s?of-" + number + " "));
    }

    @Test
    void the_letter_can_be_read_aloud() throws IOException, VeraPDFException {
        assertThat(PdfUa.faults(pdf(letter()))).isEmpty();
        assertThat(PdfUa.faults(pdf(letter(Letters.WORDS, Letters.longest(6))))).isEmpty();
        assertThat(PdfUa.faults(pdf(letter(item(1, HOSTILE, ACCEPTED))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 58})
    void the_committee_paper_can_be_read_aloud(int items) throws IOException, VeraPDFException {
        assertThat(PdfUa.faults(LongPaper.pdf(TYPESETTER, items, LongPaper::ordinary)))
                .isEmpty();
        assertThat(PdfUa.faults(LongPaper.changed(TYPESETTER, items, LongPaper::ordinary)))
                .isEmpty();
    }

    @Test
    void a_committee_paper_of_long_or_hostile_texts_can_be_read_aloud() throws IOException, VeraPDFException {
        assertThat(PdfUa.faults(LongPaper.pdf(TYPESETTER, 2, number -> Letters.words("text" + number, 4_000))))
                .isEmpty();
        assertThat(PdfUa.faults(LongPaper.pdf(TYPESETTER, 2, number -> HOSTILE)))
                .isEmpty();
        assertThat(PdfUa.faults(LongPaper.changed(TYPESETTER, 2, number -> HOSTILE)))
                .isEmpty();
    }

    @Test
    void what_is_not_tagged_is_found() throws IOException, VeraPDFException {
        try (PDDocument untagged = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            untagged.addPage(new PDPage());
            untagged.save(file);

            assertThat(PdfUa.faults(file.toByteArray())).contains("not compliant");
        }
    }

    private static byte[] pdf(LetterContent letter) {
        return TYPESETTER.pdf("letter", variables(letter)).content();
    }

    private static String page(LetterContent letter) {
        return TYPESETTER.page("letter", variables(letter));
    }

    private static Map<String, Object> variables(LetterContent letter) {
        return Map.of("letter", letter, "preview", false);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<PDStructureElement> structure(PDStructureNode node) {
        List<PDStructureElement> elements = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                elements.addAll(structure(element));
            }
        }
        return elements;
    }

    private static String scope(PDStructureElement header) {
        return ((COSDictionary) header.getCOSObject().getDictionaryObject(COSName.A)).getNameAsString("Scope");
    }

    private static List<String> bookmarks(Iterable<PDOutlineItem> items) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : items) {
            titles.add(item.getTitle());
            titles.addAll(bookmarks(item.children()));
        }
        return titles;
    }
}
