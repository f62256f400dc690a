package org.recommendationtracker.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A line of text in OpenDocument, where white space counts as one space, or none, unless it is named. */
final class OdsText {

    /** A tab, or spaces of which not all would stay. */
    private static final Pattern NAMED = Pattern.compile("\\t|^ +| +$| {2,}");

    private OdsText() {}

    static void write(String line, XMLStreamWriter xml) throws XMLStreamException {
        Matcher named = NAMED.matcher(line);
        int from = 0;
        while (named.find()) {
            xml.writeCharacters(line.substring(from, named.start()));
            if (named.group().equals("\t")) {
                xml.writeEmptyElement("text:tab");
            } else {
                xml.writeEmptyElement("text:s");
                xml.writeAttribute("text:c", Integer.toString(named.group().length()));
            }
            from = named.end();
        }
        xml.writeCharacters(line.substring(from));
    }
}
