package org.tongbao.etl.sample;

import java.io.IOException;
import java.util.List;

/** One form in which bulletins are issued. The same draft always gives the same bytes. */
interface Rendering {

    /** Of the file's name, with its dot. */
    String extension();

    byte[] render(Draft draft) throws IOException;

    /** The forms in the order in which bulletins take them in turn. */
    static List<Rendering> inTurn() {
        return List.of(new WordRendering(), new PlainRendering(false), new WebRendering(), new ExcelRendering(), new PlainRendering(true));
    }
}
