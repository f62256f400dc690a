package org.recommendationtracker.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hears from a workbook's styles which of them show a number as a date (ISO/IEC 29500-1, 18.8). */
final class CellFormats extends DefaultHandler {

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellStyles;

    /** @param style as a cell names it */
    boolean isDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(style);
        String code = codes.containsKey(format) ? codes.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return code != null && DateUtil.isADateFormat(format, code);
    }

    @Override
    public void startElement(
            @Nullable String uri, @Nullable String localName, @Nullable String qName, @Nullable Attributes attributes) {
        if (attributes == null) {
            return;
        }
        if ("cellXfs".equals(localName)) {
            inCellStyles = true;
        } else if ("xf".equals(localName) && inCellStyles) {
            formatOfStyle.add(number(attributes));
        } else if ("numFmt".equals(localName)) {
            codes.put(number(attributes), Objects.requireNonNullElse(attributes.getValue("formatCode"), ""));
        }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String localName, @Nullable String qName) {
        if ("cellXfs".equals(localName)) {
            inCellStyles = false;
        }
    }

    private static int number(Attributes attributes) {
        String id = attributes.getValue("numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }
}
