package org.recommendationtracker.report.document;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/** Says of each link where it leads, as PDF/UA wants it of the place that is clicked too: what the title of its element says. */
final class LinkDescriptions {

    private LinkDescriptions() {}

    static void add(PDDocument pdf) {
        add(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
    }

    private static void add(@Nullable PDStructureNode node, @Nullable String description) {
        List<Object> kids = node == null ? List.of() : node.getKids();
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                String own = element.getAlternateDescription();
                add(element, own == null ? description : own);
            } else if (kid instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotationLink link) {
                link.setContents(description);
            }
        }
    }
}
