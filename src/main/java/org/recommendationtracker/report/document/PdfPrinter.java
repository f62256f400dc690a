package org.recommendationtracker.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints XHTML as PDF/UA: tagged, with the document's own language and title. Nothing is read but the document: no style
 * sheet, image or font is fetched from anywhere, whatever the text says.
 */
@Component
class PdfPrinter {

    private static final String FONT = "Liberation Sans";

    /** What pictures ask for; the font has the same widths. */
    private static final String FONT_OF_PICTURES = "Arial";

    private static final Set<FSFontUseCase> OF_PICTURES = EnumSet.of(FSFontUseCase.SVG);

    /** Class of what explains the square brackets; it is taken out if print shows all that was written. */
    private static final String EXPLANATION = "unprintable";

    static {
        XRLog.setLoggerImpl(new PrintLog());
    }

    private final PrintFont regular = PrintFont.read("fonts/LiberationSans-Regular.ttf");
    private final PrintFont bold = PrintFont.read("fonts/LiberationSans-Bold.ttf");
    private final File regularOnDisk = regular.onDisk();
    private final File boldOnDisk = bold.onDisk();
    private final PrintableText printable =
            new PrintableText(character -> regular.hasGlyph(character) && bold.hasGlyph(character));

    Pdf print(String xhtml) {
        Document document = parse(xhtml);
        describePictures(document.getElementsByTagName("svg"));
        boolean shownAsWritten = !replaceUnprintable(document.getElementsByTagName("body"));
        if (shownAsWritten) {
            removeExplanation(document.getElementsByTagName("p"));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = renderer(document, file)) {
            renderer.createPDFWithoutClosing();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                LinkDescriptions.add(pdf);
                pdf.save(file);
            }
            return new Pdf(file.toByteArray(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(Document document, ByteArrayOutputStream file) {
        return new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(regular::open, FONT, 400, FontStyle.NORMAL, true)
                .useFont(bold::open, FONT, 700, FontStyle.NORMAL, true)
                .useFont(regularOnDisk, FONT_OF_PICTURES, 400, FontStyle.NORMAL, true, OF_PICTURES)
                .useFont(boldOnDisk, FONT_OF_PICTURES, 700, FontStyle.NORMAL, true, OF_PICTURES)
                .useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE))
                .useUnicodeLineBreaker(new LineBreaks())
                .usePdfUaAccessibility(true)
                .withProducer("Recommendation tracker")
                .toStream(file)
                .buildPdfRenderer();
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            // an SVG picture is known by its namespace
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a document that is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description in a picture, for the printer, which looks for it elsewhere. */
    private static void describePictures(NodeList pictures) {
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            picture.setAttribute(
                    "alt", picture.getElementsByTagName("desc").item(0).getTextContent());
        }
    }

    /** Whether anything had to be replaced. */
    private boolean replaceUnprintable(NodeList nodes) {
        boolean replaced = false;
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Text text) {
                String shown = printable.of(text.getData());
                replaced |= !shown.equals(text.getData());
                text.setData(shown);
            } else {
                replaced |= replaceUnprintable(node.getChildNodes());
            }
        }
        return replaced;
    }

    private static void removeExplanation(NodeList paragraphs) {
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            if (paragraph.getAttribute("class").equals(EXPLANATION)) {
                paragraph.getParentNode().removeChild(paragraph);
                return;
            }
        }
    }
}
