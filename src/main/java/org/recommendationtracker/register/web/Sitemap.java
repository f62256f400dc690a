package org.recommendationtracker.register.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.register.Published;
import org.springframework.stereotype.Component;

/**
 * What search engines are to read, as sitemaps.org has it: an index of parts, each with recommendations and the reports that they
 * are of. Where the parts begin is looked up once an hour; what is published in between may wait as long.
 */
@Component
class Sitemap {

    /** Each may bring its report along, and a part has 50,000 addresses at most. */
    private static final int MAX_RECOMMENDATIONS = 20_000;

    private static final int BATCH = 1_000;
    private static final Duration CUT_EVERY = Duration.ofHours(1);
    private static final List<String> OVERVIEWS = List.of("/", "/reports", "/recommendations", "/events");
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Published published;
    private final PublicAddress address;
    private final LoadingCache<Integer, List<String>> cuts;

    Sitemap(Published published, PublicAddress address, Clock clock) {
        this.published = published;
        this.address = address;
        this.cuts = Caffeine.newBuilder()
                .expireAfterWrite(CUT_EVERY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(published::cuts);
    }

    int parts() {
        return cuts().size();
    }

    void writeIndex(OutputStream to) throws XMLStreamException {
        XMLStreamWriter xml = begin("sitemapindex", to);
        for (int part = 1; part <= parts(); part++) {
            write(xml, "sitemap", "/sitemap-" + part + ".xml", null);
        }
        xml.writeEndDocument();
        xml.flush();
    }

    /** @param part from 1 */
    void writePart(int part, OutputStream to) throws XMLStreamException {
        XMLStreamWriter xml = begin("urlset", to);
        if (part == 1) {
            for (String overview : OVERVIEWS) {
                write(xml, "url", overview, null);
            }
        }
        Published.Row last = new Published.Row(cuts().get(part - 1), null);
        int left = MAX_RECOMMENDATIONS;
        while (left > 0) {
            List<Published.Row> batch = published.after(last.reference(), Math.min(BATCH, left));
            for (Published.Row row : batch) {
                write(xml, row, last);
                last = row;
            }
            left = batch.size() < BATCH ? 0 : left - BATCH;
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private void write(XMLStreamWriter xml, Published.Row row, Published.Row before) throws XMLStreamException {
        if (before.reference().isEmpty() || !row.report().equals(before.report())) {
            write(xml, "url", "/reports/" + row.report(), null);
        }
        write(xml, "url", "/recommendations/" + row.reference(), row.changedAt());
    }

    private void write(XMLStreamWriter xml, String element, String path, @Nullable Instant changedAt)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("loc");
        xml.writeCharacters(address.of(path));
        xml.writeEndElement();
        if (changedAt != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(changedAt.truncatedTo(ChronoUnit.SECONDS).toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static XMLStreamWriter begin(String root, OutputStream to) throws XMLStreamException {
        XMLStreamWriter xml = XML.createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
        return xml;
    }

    private List<String> cuts() {
        return Objects.requireNonNull(cuts.get(MAX_RECOMMENDATIONS));
    }
}
