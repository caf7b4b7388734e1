package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.DATE;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One issued document, as one content. */
public final class DimReport {

    public static final Table TABLE = new Table(
            "dim_report",
            "通报维",
            "one issued document, as one content",
            Lifecycle.PRINTED,
            "report_key",
            List.of("region_key", "period_key", "vintage"),
            List.of(
                    of(1, "report_key", LONG, "通报键", "surrogate key, from the content hash"),
                    of(2, "content_hash", STRING, "内容指纹", "SHA-256 of the file's bytes, in hexadecimal"),
                    of(3, "region_key", LONG, "地区键", "dim_region of the county"),
                    of(4, "region_code", STRING, "行政区划代码", "GB/T 2260 code of the county"),
                    of(5, "topic", STRING, "主题", "what it reports on, as in 产业大招商"),
                    nullable(6, "document_number", STRING, "发文字号", "as in 七星督考通〔2021〕22号, without blanks"),
                    of(7, "title", STRING, "标题", "title as printed, without line breaks"),
                    nullable(8, "issuer", STRING, "发文机关", "issuing office"),
                    nullable(9, "issue_date", DATE, "成文日期", "date of issue"),
                    nullable(10, "cutoff_date", DATE, "数据截止日", "day up to which the figures count"),
                    of(11, "period_key", LONG, "报告期键", "dim_period reported on"),
                    of(12, "period_start", STRING, "报告期起", "first month, yyyy-MM"),
                    of(13, "period_end", STRING, "报告期止", "last month, yyyy-MM"),
                    nullable(14, "copies", INT, "印数", "copies printed"),
                    of(
                            15,
                            "vintage",
                            INT,
                            "版次",
                            "1 for the first issue of a region's topic and period, counted by issue date and revision, never by arrival"),
                    nullable(16, "supersedes", LONG, "替代的通报", "report_key of the vintage before"),
                    of(17, "status", STRING, "状态", "current or superseded"),
                    of(
                            18,
                            "revision",
                            INT,
                            "修订序号",
                            "0 as first issued; the number printed on a correction, or 1 where it prints none"),
                    of(19, "source_name", STRING, "文件名", "name of the file loaded; of a document in a zip, zip!name"),
                    of(20, "form", STRING, "载体", "docx, xlsx, xls, doc, html, csv, pdf or text"),
                    of(21, "figures_taken", INT, "已采数字", "numbers in the text that are in a statement"),
                    of(22, "figures_ignored", INT, "略过数字", "numbers deliberately left: dates, page marks, numbering"),
                    of(23, "figures_unread", INT, "未识数字", "numbers not understood")));

    private DimReport() {}
}
