package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tongbao.etl.load.DocumentOutcome;
import org.tongbao.etl.load.LoadSummary;
import org.tongbao.etl.load.UndoSummary;
import org.tongbao.etl.load.UndoSummary.Undone;

/** What a load or an undoing came to: a line for each document, and one for the whole. */
final class SummaryLines {

    private SummaryLines() {}

    /**
     * @param quiet whether only refused documents get a line
     * @return 1 if any was refused, else 0
     */
    static int print(LoadSummary summary, boolean quiet) {
        PrintStream out = out();
        boolean refused = false;
        for (DocumentOutcome outcome : summary.documents()) {
            refused |= outcome instanceof DocumentOutcome.Refused;
            if (!quiet || outcome instanceof DocumentOutcome.Refused) {
                out.println(shown(outcome));
            }
        }
        out.println("发现对不上的数 " + summary.findings() + " 处；数据版本 " + summary.releaseId());
        return refused ? 1 : 0;
    }

    /** A line for each document that is gone, and one for the whole. */
    static void print(UndoSummary summary) {
        PrintStream out = out();
        summary.documents().forEach(document -> out.println("已撤销  " + shown(document)));
        out.println("撤销了 " + summary.documents().size() + " 份通报，原件仍保存；数据版本 " + summary.releaseId());
    }

    /** A line for each document that would be gone. */
    static void preview(List<Undone> documents) {
        PrintStream out = out();
        documents.forEach(document -> out.println("会撤销  " + shown(document)));
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    private static String shown(Undone document) {
        return document.source() + "  " + document.title().replaceAll("\\s+", "");
    }

    private static String shown(DocumentOutcome outcome) {
        if (outcome instanceof DocumentOutcome.Loaded loaded) {
            return "已载入  " + loaded.path() + "  " + loaded.reportTitle().replaceAll("\\s+", "") + "（" + loaded.statements() + " 个数）";
        }
        if (outcome instanceof DocumentOutcome.Refused refused) {
            return "被拒绝  " + refused.path() + "  " + refused.message();
        }
        return "已在库  " + outcome.path();
    }
}
