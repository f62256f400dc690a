package org.recommendationtracker.audit.web;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.audit.PublicSteps.PublicStep;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.XmlText;

/**
 * Steps as an Atom feed (RFC 4287).
 *
 * @param path where the feed stands, by which it is known for ever
 * @param page of what the feed is about
 * @param steps newest first
 */
record Feed(String title, String path, String page, List<PublicStep> steps) {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String AUTHOR = "Recommendation tracker";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    void write(PublicAddress address, OutputStream to) throws XMLStreamException {
        XMLStreamWriter xml = XML.createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text(xml, "id", address.of(path));
        text(xml, "title", title);
        text(xml, "updated", updated().toString());
        link(xml, "self", MEDIA_TYPE, address.of(path));
        link(xml, "alternate", "text/html", address.of(page));
        xml.writeStartElement("author");
        text(xml, "name", AUTHOR);
        xml.writeEndElement();
        for (PublicStep step : steps) {
            entry(xml, step, address);
        }
        xml.writeEndDocument();
        xml.flush();
    }

    /** A feed must say so even before anything has happened. */
    private Instant updated() {
        return steps.isEmpty() ? Instant.EPOCH : steps.get(0).recordedAt();
    }

    private static void entry(XMLStreamWriter xml, PublicStep step, PublicAddress address) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + step.id());
        text(xml, "title", step.reference() + ": " + step.title());
        text(xml, "updated", step.recordedAt().toString());
        link(xml, "alternate", "text/html", address.of(step.page()));
        text(xml, "summary", "Holds from " + England.DAY.format(step.effectiveOn()));
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
