package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
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
                            "the text that offsets count in, in UTF-16 units; a table's row is a line, its cells parted by tabs"),
                    nullable(
                            4,
                            "ignored_by_reason",
                            STRING,
                            "略过原因",
                            "how many numbers were deliberately left, by reason, as in date 12, numbering 30; null where loaded before this was kept"),
                    nullable(
                            5,
                            "unread_places",
                            STRING,
                            "未识位置",
                            "offsets of the numbers not understood, the first character and the one after the last, as in 120-124, 300-302; null where loaded before this was kept")));

    private DocumentText() {}
}
