package org.tongbao.api.reports.xlsx;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tongbao.api.reports.text.Block;

/** Conditional colours: rates against the pace, or the target where the pace isn't known; what fell in red. */
final class Colours {

    private Colours() {}

    static void apply(XSSFSheet sheet, Block.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (int c = 0; c < table.columns().size(); c++) {
            Block.Derivation derivation = table.columns().get(c).derivation();
            CellRangeAddress[] cells = {new CellRangeAddress(TableSheet.HEADER + 1, TableSheet.HEADER + table.rows().size(), c, c)};
            String first = new CellReference(TableSheet.HEADER + 1, c).formatAsString();
            if (derivation instanceof Block.Derivation.Rate) {
                String mark = table.pace() == null ? "100" : table.pace().toPlainString();
                ConditionalFormattingRule reached = formatting.createConditionalFormattingRule("AND(ISNUMBER(" + first + ")," + first + ">=" + mark + ")");
                fill(reached, IndexedColors.LIGHT_GREEN);
                ConditionalFormattingRule missed = formatting.createConditionalFormattingRule("AND(ISNUMBER(" + first + ")," + first + "<" + mark + ")");
                fill(missed, IndexedColors.ROSE);
                formatting.addConditionalFormatting(cells, reached, missed);
            } else if (!(derivation instanceof Block.Derivation.Given)) {
                ConditionalFormattingRule fell = formatting.createConditionalFormattingRule(ComparisonOperator.LT, "0");
                fell.createFontFormatting().setFontColorIndex(IndexedColors.RED.getIndex());
                formatting.addConditionalFormatting(cells, fell);
            }
        }
    }

    private static void fill(ConditionalFormattingRule rule, IndexedColors colour) {
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour.getIndex());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }
}
