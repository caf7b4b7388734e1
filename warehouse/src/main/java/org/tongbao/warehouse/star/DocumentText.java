package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** The text of one document. */
public final class DocumentText {

    public static final Table TABLE = new Table(
            "document_text",
            "原文",
            "the text of one document",
            Lifecycle.PRINTED,
            "content_hash",
            List.of("content_hash"),
            List.of(
                    of(1, "content_hash", STRING, "内容指纹", "SHA-256 of the file's bytes, in hexadecimal"),
                    of(2, "report_key", LONG, "通报键", "dim_report"),
                    of(
                            3,
                            "text",
                            STRING,
                            "全文",
                            "the text that offsets count in, in UTF-16 units; a table's row is a line, its cells parted by tabs")));

    private DocumentText() {}
}
