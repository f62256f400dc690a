package org.recommendationtracker.report.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a document out byte by byte, with the policies that fit one which stands alone. */
final class DocumentResponse {

    private static final String ALONE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The browser shows a PDF in a viewer of its own, which other words would keep from working. */
    private static final String IN_VIEWER = "frame-ancestors 'none'";

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private DocumentResponse() {}

    /** A page whose only style sheet stands in itself. */
    static ResponseEntity<byte[]> page(byte[] content) {
        return page(content, CacheControl.empty());
    }

    /** The same, with how long it may be kept. */
    static ResponseEntity<byte[]> page(byte[] content, CacheControl kept) {
        return ResponseEntity.ok()
                .cacheControl(kept)
                .contentType(PAGE)
                .header("Content-Security-Policy", ALONE + "; style-src 'sha256-" + styleHash(content) + "'")
                .body(content);
    }

    static ResponseEntity<byte[]> pdf(byte[] content, String fileName) {
        return pdf(content, fileName, CacheControl.empty());
    }

    /** The same, with how long it may be kept. */
    static ResponseEntity<byte[]> pdf(byte[] content, String fileName, CacheControl kept) {
        return ResponseEntity.ok()
                .cacheControl(kept)
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .header("Content-Security-Policy", IN_VIEWER)
                .body(content);
    }

    private static String styleHash(byte[] content) {
        String page = new String(content, StandardCharsets.UTF_8);
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
