package org.tongbao.etl.command;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.Span;

/** What became of every number of a document: how many were taken, left out and why, and those not understood. */
final class CoverageReport {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("date", "日期"),
            Map.entry("clock", "时刻"),
            Map.entry("duration", "时长"),
            Map.entry("numbering", "序号"),
            Map.entry("document_number", "文号、期号"),
            Map.entry("attachment", "附件、图表编号"),
            Map.entry("ordinal", "次序"),
            Map.entry("name", "名称里的数字"),
            Map.entry("telephone", "电话"),
            Map.entry("address", "网址"),
            Map.entry("page_mark", "页码"),
            Map.entry("particular", "文头文尾"),
            Map.entry("threshold", "分档、限额"),
            Map.entry("assessment_rule", "考核规则"),
            Map.entry("table_frame", "表头"),
            Map.entry("front_matter", "网页抬头"),
            Map.entry("draft_note", "起草说明"));

    private CoverageReport() {}

    static void print(Writer out, Document document, Extraction extraction) throws IOException {
        int left = extraction.ignored().size();
        int unread = extraction.unread().size();
        out.write("数字 " + (extraction.taken() + left + unread) + " 个：读取 " + extraction.taken() + "，不取 " + left + "，没读懂 " + unread + "\n");
        for (Map.Entry<String, Integer> reason : extraction.ignoredByReason().entrySet()) {
            out.write("  不取：" + REASONS.getOrDefault(reason.getKey(), reason.getKey()) + "  " + reason.getValue() + "\n");
        }
        for (Span span : extraction.unread()) {
            out.write("  没读懂：" + span.of(document.text()) + "  在“" + sentence(document.text(), span) + "”（第 " + span.start() + " 字起）\n");
        }
    }

    /** The sentence or line around a number. */
    private static String sentence(String text, Span span) {
        int start = span.start();
        while (start > 0 && "。；\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && "。；\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).strip();
    }
}
