package org.recommendationtracker.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hears from a workbook's main part which sheets there are, and from which day it counts (ISO/IEC 29500-1, 18.2). */
final class WorkbookParts extends DefaultHandler {

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    /**
     * A sheet of the workbook.
     *
     * @param relation by which the workbook knows its part
     */
    record Sheet(String name, String relation, boolean hidden) {}

    @Override
    public void startElement(
            @Nullable String uri, @Nullable String localName, @Nullable String qName, @Nullable Attributes attributes) {
        if (attributes == null) {
            return;
        }
        if ("workbookPr".equals(localName)) {
            from1904 = isTrue(attributes.getValue("date1904"));
        } else if ("sheet".equals(localName)) {
            String name = attributes.getValue("name");
            String state = attributes.getValue("state");
            sheets.add(new Sheet(
                    name == null ? "" : name, relation(attributes), state != null && !state.equals("visible")));
        }
    }

    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean is1904() {
        return from1904;
    }
}
