package org.recommendationtracker.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What an OpenDocument spreadsheet has around its rows. */
final class OdsParts {

    static final String HEADING_STYLE = "heading";
    static final String TEXT_STYLE = "text";
    static final String DAY_STYLE = "day";

    private static final String OF_OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final Map<String, String> NAMESPACES = namespaces();

    static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
              <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
              <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
              <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
              <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
              <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;

    static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>
            """;

    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">
              <office:meta>
                <meta:generator>Recommendation tracker</meta:generator>
                <dc:title>%s</dc:title>
              </office:meta>
            </office:document-meta>
            """;

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">
              <office:settings>
                <config:config-item-set config:name="ooo:view-settings">
                  <config:config-item-map-indexed config:name="Views">
                    <config:config-item-map-entry>
                      <config:config-item-map-named config:name="Tables">
            %s          </config:config-item-map-named>
                    </config:config-item-map-entry>
                  </config:config-item-map-indexed>
                </config:config-item-set>
              </office:settings>
            </office:document-settings>
            """;

    /** The first row stays in sight. */
    private static final String FROZEN = """
            <config:config-item-map-entry config:name="%s">
              <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
              <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
              <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>
              <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>
            </config:config-item-map-entry>
            """;

    private OdsParts() {}

    static String meta(String title) {
        return META.formatted(escaped(title));
    }

    static String settings(List<String> sheets) {
        return SETTINGS.formatted(
                sheets.stream().map(OdsParts::escaped).map(FROZEN::formatted).collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static String columnStyle(int width) {
        return "width-" + width;
    }

    static void writeNamespaces(XMLStreamWriter xml) throws XMLStreamException {
        for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
            xml.writeNamespace(namespace.getKey(), namespace.getValue());
        }
        xml.writeAttribute("office:version", "1.3");
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        List.of("office", "style", "text", "table").forEach(name -> namespaces.put(name, OF_OASIS + name + ":1.0"));
        namespaces.put("number", OF_OASIS + "datastyle:1.0");
        namespaces.put("fo", OF_OASIS + "xsl-fo-compatible:1.0");
        return namespaces;
    }

    static void writeCellStyles(XMLStreamWriter xml, List<Integer> widths) throws XMLStreamException {
        xml.writeStartElement("office:automatic-styles");
        for (int width : widths.stream().distinct().toList()) {
            xml.writeStartElement("style:style");
            xml.writeAttribute("style:name", columnStyle(width));
            xml.writeAttribute("style:family", "table-column");
            empty(xml, "style:table-column-properties", "style:column-width", width * 2 + "mm");
            xml.writeEndElement();
        }
        writeDayFormat(xml);
        writeCellStyle(xml, HEADING_STYLE, "", true);
        writeCellStyle(xml, TEXT_STYLE, "", false);
        writeCellStyle(xml, DAY_STYLE, "day-format", false);
        xml.writeEndElement();
    }

    private static void writeDayFormat(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("number:date-style");
        xml.writeAttribute("style:name", "day-format");
        empty(xml, "number:day");
        space(xml);
        empty(xml, "number:month", "number:style", "long", "number:textual", "true");
        space(xml);
        empty(xml, "number:year", "number:style", "long");
        xml.writeEndElement();
    }

    private static void space(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("number:text");
        xml.writeCharacters(" ");
        xml.writeEndElement();
    }

    private static void writeCellStyle(XMLStreamWriter xml, String name, String format, boolean bold)
            throws XMLStreamException {
        xml.writeStartElement("style:style");
        xml.writeAttribute("style:name", name);
        xml.writeAttribute("style:family", "table-cell");
        if (!format.isEmpty()) {
            xml.writeAttribute("style:data-style-name", format);
        }
        empty(xml, "style:table-cell-properties", "style:vertical-align", "top", "fo:wrap-option", "wrap");
        if (bold) {
            empty(xml, "style:text-properties", "fo:font-weight", "bold");
        }
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
