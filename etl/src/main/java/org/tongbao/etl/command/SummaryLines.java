package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tongbao.etl.load.DocumentOutcome;
import org.tongbao.etl.load.LoadSummary;

/** A line for each document of a load, and one for the whole. */
final class SummaryLines {

    private SummaryLines() {}

    /**
     * @param quiet whether only refused documents get a line
     * @return 1 if any was refused, else 0
     */
    static int print(LoadSummary summary, boolean quiet) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
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
