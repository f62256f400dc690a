package org.recommendationtracker.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file is encoded. */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16_LE("UTF-16", StandardCharsets.UTF_16LE),
    UTF_16_BE("UTF-16", StandardCharsets.UTF_16BE),
    /** Recognised by nothing but that the file is not UTF-8: whoever sent it must say whether it is right. */
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private static final int LOOKED_AT = 1000;

    private final String title;
    private final Charset charset;

    Encoding(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
    }

    public String title() {
        return title;
    }

    Charset charset() {
        return charset;
    }

    /** By its mark; if there is none, by the zeros that Latin letters have in UTF-16. Windows-1252 is never the answer. */
    static Encoding of(byte[] file) {
        if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return UTF_16_LE;
        }
        if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
            return UTF_16_BE;
        }
        int[] zeros = new int[2];
        int length = Math.min(file.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += file[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > length / 4 && zeros[0] <= length / 20) {
            return UTF_16_LE;
        }
        return zeros[0] > length / 4 && zeros[1] <= length / 20 ? UTF_16_BE : UTF_8;
    }
}
