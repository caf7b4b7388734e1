package org.tongbao.api.reports.pdf;

import java.io.IOException;
import java.io.InputStream;

/** The fonts that come with the build. */
enum Typeface {
    SERIF("Tongbao Serif", "fonts/TongbaoSerif.ttf"),
    SANS("Tongbao Sans", "fonts/TongbaoSans.ttf");

    private final String family;
    private final String file;

    Typeface(String family, String file) {
        this.family = family;
        this.file = file;
    }

    String family() {
        return family;
    }

    byte[] bytes() throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }
}
