package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The words that say what kind of figure follows or precedes them. */
final class Wording {

    private static final Pattern GROWTH = Pattern.compile("同比|环比|增长|增幅|增速|下降|比上年|较上年|比去年|较去年");
    private static final Pattern FALL = Pattern.compile("下降|减少|回落|降低|负增长");
    private static final Pattern SHARE = Pattern.compile("占比|比重|占全[区县市]|占总");
    private static final Pattern SCORE = Pattern.compile("得分|评分|总分|扣分|加分|考核分");
    private static final Pattern TARGET =
            Pattern.compile("目标任务|任务数|目标数|目标值|任务|目标|计划|要求完成|要求引进|应完成|年度预算|力争|确保");
    private static final Pattern GAP = Pattern.compile("百分点");
    private static final Pattern DEMAND = Pattern.compile("确保|力争|务必|必须");
    private static final Pattern ZERO = Pattern.compile("(?:为|是)零|为0(?![.\\d])|挂零|零完成|零进展|尚无完成");
    private static final Pattern EXCEEDED = Pattern.compile("超额完成|超过全年|已超额");
    private static final Pattern DONE = Pattern.compile("(?:已|均|全部|全面)(?:已)?完成(?:全年|年度)?(?:目标)?任务");
    private static final Pattern MONTHLY = Pattern.compile("当月|本月|单月|月新增");
    private static final Pattern AT_LEAST = Pattern.compile("^(?:及|\\(含\\))?以上");
    private static final Pattern AT_MOST = Pattern.compile("^(?:及|\\(含\\))?(?:以下|以内)");

    private Wording() {}

    /**
     * @param label the words before the figure, since the figure before it
     * @param trailing the words after it, up to the next figure or mark
     */
    static Measure measure(String label, String unit, String trailing) {
        if (GAP.matcher(unit).find()) {
            return GROWTH.matcher(label).find() ? Measure.GROWTH : Measure.GAP;
        }
        if (unit.equals("%") || unit.equals("‰")) {
            return GROWTH.matcher(label).find() ? Measure.GROWTH : SHARE.matcher(label).find() ? Measure.SHARE : Measure.RATE;
        }
        if (unit.equals("分") && SCORE.matcher(label).find()) {
            return Measure.SCORE;
        }
        return TARGET.matcher(label).find() && !trailing.startsWith("以上的") ? Measure.TARGET : Measure.ACTUAL;
    }

    static boolean falls(String label) {
        return FALL.matcher(label).find();
    }

    static boolean isDemand(String words) {
        return DEMAND.matcher(words).find();
    }

    static boolean isMonthly(String words) {
        return MONTHLY.matcher(words).find();
    }

    static boolean isZero(String words) {
        return ZERO.matcher(words).find();
    }

    static boolean isAtLeast(String trailing) {
        return AT_LEAST.matcher(trailing).find();
    }

    static boolean isAtMost(String trailing) {
        return AT_MOST.matcher(trailing).find();
    }

    static String atLeast(BigDecimal value) {
        return ">=" + value.stripTrailingZeros().toPlainString();
    }

    static String below(BigDecimal value) {
        return "<" + value.stripTrailingZeros().toPlainString();
    }

    /** What is said of the units that are counted: {@code ==0}, {@code >100}, {@code >=100}, {@code >0}; null if nothing known. */
    static String boundOf(String predicate) {
        return isZero(predicate) ? "==0"
                : EXCEEDED.matcher(predicate).find() ? ">100"
                : DONE.matcher(predicate).find() ? ">=100"
                : predicate.contains("有到位资金") ? ">0"
                : null;
    }
}
