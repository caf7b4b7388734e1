package org.tongbao.etl.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A web page, punctuated in full width, with the caption as a row across the table. */
final class WebRendering implements Rendering {

    @Override
    public String extension() {
        return ".html";
    }

    @Override
    public byte[] render(Draft draft) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>通报</title></head>\n"
                + "<body>\n<nav>首页 > 政务公开 > 督查通报</nav>\n<article>\n");
        for (Draft.Block block : draft.blocks()) {
            if (block instanceof Draft.Line line) {
                html.append("<p>").append(FullWidth.of(line.text())).append("</p>\n");
            } else if (block instanceof Draft.Sheet sheet) {
                html.append("<p>").append(sheet.attachment()).append("</p>\n<table border=\"1\">\n<tr><th colspan=\"")
                        .append(sheet.header().size()).append("\">").append(sheet.caption()).append("</th></tr>\n");
                row(html, "th", sheet.header());
                sheet.rows().forEach(row -> row(html, "td", row));
                html.append("</table>\n");
            }
        }
        return html.append("</article>\n<footer>本页为演示样例</footer>\n</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder html, String tag, List<String> cells) {
        html.append("<tr>");
        cells.forEach(cell -> html.append('<').append(tag).append('>').append(cell).append("</").append(tag).append('>'));
        html.append("</tr>\n");
    }
}
