package org.recommendationtracker.report.document;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** A TrueType font that comes with the product, to be embedded in what is printed. */
final class PrintFont {

    private final byte[] file;
    private final CmapLookup glyphs;

    private PrintFont(byte[] file, CmapLookup glyphs) {
        this.file = file;
        this.glyphs = glyphs;
    }

    static PrintFont read(String path) {
        try {
            byte[] file = new ClassPathResource(path).getContentAsByteArray();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                return new PrintFont(file, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    boolean hasGlyph(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** A copy on disk, for what reads nothing else; it goes with the process. */
    File onDisk() {
        try {
            File copy = File.createTempFile("font", ".ttf");
            copy.deleteOnExit();
            Files.write(copy.toPath(), file);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }
}
