package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import javax.xml.stream.XMLStreamException;
import org.recommendationtracker.address.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells search engines what to read. */
@RestController
@Hidden
class CrawlerFiles {

    /** The longest rule that fits an address decides. Searches and files have nothing that the pages have not. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /
            Allow: /$
            Allow: /assets/
            Allow: /feed.atom
            Allow: /sitemap
            Allow: /acknowledgements$
            Allow: /audit$
            Allow: /reports
            Disallow: /reports.
            Disallow: /reports/new
            Disallow: /reports/*/withdrawal
            Allow: /recommendations
            Disallow: /recommendations.
            Disallow: /recommendations?
            Disallow: /recommendations/*/evidence
            Disallow: /recommendations/*/past

            Sitemap: %s
            """;

    private final Sitemap sitemap;
    private final PublicAddress address;

    CrawlerFiles(Sitemap sitemap, PublicAddress address) {
        this.sitemap = sitemap;
        this.address = address;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return ROBOTS.formatted(address.of("/sitemap.xml"));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException, XMLStreamException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        sitemap.writeIndex(response.getOutputStream());
    }

    /** Written as it is read: it is larger than what is kept in memory for everybody. */
    @GetMapping("/sitemap-{part:[1-9]\\d?\\d?\\d?\\d?}.xml")
    void part(@PathVariable int part, HttpServletResponse response) throws IOException, XMLStreamException {
        if (part > sitemap.parts()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofHours(1)).cachePublic().getHeaderValue());
        sitemap.writePart(part, response.getOutputStream());
    }
}
