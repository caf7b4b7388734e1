package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.observation.Measure;

/**
 * Tells what kind of figure stands behind some words. Of several words that say it, the one nearest to the number
 * counts: 同比增长后完成率 95% is a rate.
 */
public final class Measures {

    private static final Pattern GROWTH = Pattern.compile(
            "增长率?|增幅|增速|同比|环比|下降|减少|降低|回落|下滑|提高|提升|上升|攀升|多增|少增|负增长|降幅|净增|较上年|比上年|较去年|比去年|较上月|比上月|增加|增收|减收|[增减降升](?=\\D?$)");
    private static final Pattern RATE = Pattern.compile("(?<!增长|增)率|(?<=增长|下降|亏损)面|占|比例|比重|占比|进度|完成[^,]{0,12}的$|为(?:年度)?预算的?|的$");
    private static final Pattern REACHES = Pattern.compile("(?:到|至|达|达到|为)$");
    private static final Pattern CHANGED_TO = Pattern.compile("(?:提高|提升|上升|下降|降|增长|增加|增|减少|降低|扩大|回落|升|攀升|调整|压减)(?:到|至)$");
    private static final Pattern PACE = Pattern.compile(
            "(?:超出?|快于?|高于?|低于?|慢于?|落后于?|滞后于?|领先于?|超前于?|欠|超过)(?:时间|序时|计划|均衡)?(?:进度|序时)(?:要求|任务)?(?:快|慢|高|低|超前|滞后|落后)?(?:为|达|约)?$"
                    + "|(?:比|较)(?:时间|序时)进度.{0,3}(?:快|慢|高|低|超前|滞后|落后)$");
    private static final Pattern SHARE = Pattern.compile("占比|比重|占(?!年度?(?:目标|计划|任务|投资)|全年|市?考核|目标|计划|任务|预算|年初|年计划|年目标|年度)");
    private static final Pattern DOWN = Pattern.compile("下降|压缩|压减|缩短|拉低|减少|回落|降低|下滑|负增长|(?<!不)低于|落后|滞后|慢于|降幅|减收|少增|缺口|相差|低(?!收入|保|碳|空)|慢|少(?!数|年|儿)|降|减(?!免|灾|排|税)|欠|差(?!别|距)|收窄|降幅扩大");
    private static final Pattern UP = Pattern.compile("增长|增加|提高|提升|上升|高于|快于|领先|超|高(?!新|速|质|等|中|端|校|标准|效)|快|增|升|多|扩大|好于");
    private static final Pattern ORDER = Pattern.compile("(?:由|从)[高低大小多少快慢]到[高低大小多少快慢]");
    /** What is compared, and says nothing of the comparison. */
    private static final Pattern SPEEDS = Pattern.compile("增速|增幅|增加值");
    /** A fall that gets smaller is a rise. */
    private static final Pattern NARROWS = Pattern.compile("(?:降幅|跌幅|差距|缺口).*收窄");
    private static final Pattern SCORE = Pattern.compile("分$|分别[为是]?$|得分|评分|总分|扣分?|加分?|考核|积|综合|平均|最高|最低|排名|指数|[:(]$|^$");
    private static final Pattern TARGET = Pattern.compile(
            "(?:要求(?:完成|引进|达到)|(?<![反响适供])应(?:完成|报)|力争|确保|(?<!公共)预算(?!内|外|收入|支出)数?|调整预算|目标任务|(?<!重点|工作|各项|整改)任务(?!清单)|目标|指标任务|指标|计划(?!补助|生育|资助))(?:[数额量值]|总[数额量值])?");
    private static final Pattern DONE = Pattern.compile(
            "完成|实现|到位|累计|实际|已|达到?|新增|共|开工|竣工|投产|签约|引进|报送|采用|受理|办结|支出|收入|拨付|发放|建成|总投资|单位|项目有|有|约谈|通报|扣|得");
    private static final List<String> NOT_YET = List.of("总投资", "计划外", "任务外");
    private static final Pattern FROM_MEAN = Pattern.compile(
            "(?:(?<!不)高于|(?<!不)低于|优于|好于|高出|相差|[较比与][^,]{1,12}(?:高|低|差|快|慢))(?:[^,]{0,8}(?:目标|平均|均值|标准)[^,]{0,4})?$");
    private static final Pattern CHANGE = Pattern.compile(
            "(?:同比|环比|较|比)[^,]{0,14}(?:增加|减少|增长|下降|上升|多|少|提高|降低|增|减|快|慢|净增|增收|减收)了?(?:近|约)?$|(?:同比|环比)净?[增减][加少收]?$|^(?:增收|减收|短收|超收)$|[数量额](?:净)?(?:增加|减少)了?$");
    private static final Pattern TIMES = Pattern.compile("(?:增长|增加|上升|提高)了?(?:近|约)?$");
    private static final Pattern COMPARED = Pattern.compile("[较比].*(?:提高|上升|下降|降低|增加|减少)了?$");
    private static final Pattern COUNTED_AFTER = Pattern.compile("(?:的|完成)?(?:单位|部门|项目|乡镇|企业|地区)(?:有|共|为|是)?|.*[的有].*");
    private static final Pattern PLANNED = Pattern.compile(
            "要求(?:完成|引进)|(?:计划|应|拟)(?:新?开工|竣工|投产|引进|实施|新建|安排|建设|完成|报送)(?!率|情况)[^,的]{0,10}$");
    /** 完成食品抽检任务1650批次 is what was done. */
    private static final Pattern DONE_OF_TASK = Pattern.compile("(?<!未|应|需|须|要|求)完成(?!年度|全年|全县|全市|全区|市|省|县|州|目标|考核|上级|总|本年|当年|[一二三四]季度)[^,、的]{2,10}(?<!年度|全年|目标)任务$");
    private static final Pattern MOVED = Pattern.compile("(?:前进|前移|后退|后移|上升|下降|提升|退步|进步|下滑)了?$");
    private static final Pattern BACK = Pattern.compile("(?:后退|后移|下降|退步|下滑|降)了?$");
    private static final Pattern AIM = Pattern.compile("^(?:目标|任务)(?:任务)?的|^的(?:年度|全年)?(?:目标|任务|预期)");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:去年|上年)(?:同期|同月|同季度?)的?(?:为|是|有|完成|共)?$");

    private Measures() {}

    /**
     * What a figure is.
     *
     * @param rule the name of the rule that told it
     * @param value signed: a fall is negative
     * @param unit as printed, or 百分点 for a distance from the pace printed in %
     */
    public record Told(String rule, Measure measure, BigDecimal value, String unit) {}

    /**
     * @param label the words before the figure, since the figure before it
     * @param trailing the words after it, up to the next figure or mark
     */
    static Told tell(String label, Token.Quantity quantity, String trailing) {
        String unit = quantity.unit();
        if (quantity.isPoints()) {
            return new Told("percentage_points", Measure.GAP, signed(label, quantity.value()), "百分点");
        }
        if (quantity.isRatio()) {
            return ratio(label, trailing, quantity);
        }
        if (unit.equals("分") && !trailing.startsWith("钟") && (SCORE.matcher(label).find() || trailing.isEmpty() || trailing.startsWith("、"))) {
            return FROM_MEAN.matcher(label).find() || COMPARED.matcher(label).find()
                    ? new Told("score_gap", Measure.GAP, signed(label, quantity.value()), unit)
                    : new Told("score", Measure.SCORE, quantity.value(), unit);
        }
        if (unit.endsWith("位次") || (unit.equals("位") || unit.equals("名")) && MOVED.matcher(label).find()) {
            return new Told("places", Measure.GAP, BACK.matcher(label).find() ? quantity.value().negate() : quantity.value(), unit);
        }
        if (FROM_MEAN.matcher(label).find()) {
            return new Told("distance", Measure.GAP, signed(label, quantity.value()), unit);
        }
        if (isChange(label) || unit.equals("倍") && TIMES.matcher(label).find()) {
            return new Told("absolute_change", Measure.GROWTH, signed(label, quantity.value()), unit);
        }
        if (label.indexOf('年') >= 0 && YEAR_BEFORE.matcher(label).find()) {
            return new Told("year_before", Measure.ACTUAL, quantity.value(), unit);
        }
        return isTarget(label, trailing)
                ? new Told("target", Measure.TARGET, quantity.value(), unit)
                : new Told("actual", Measure.ACTUAL, quantity.value(), unit);
    }

    private static Told ratio(String label, String trailing, Token.Quantity quantity) {
        BigDecimal value = quantity.value();
        if (AIM.matcher(trailing).find()) {
            return new Told("target", Measure.TARGET, value, quantity.unit());
        }
        if (PACE.matcher(label).find()) {
            return new Told("distance_from_pace", Measure.GAP, signed(label, value), "百分点");
        }
        int growth = last(GROWTH, label);
        int rate = last(RATE, label);
        boolean level = CHANGED_TO.matcher(label).find() || rate > growth;
        if (growth >= 0 && !level) {
            return new Told("growth", Measure.GROWTH, signed(label, value), quantity.unit());
        }
        if (SHARE.matcher(label).find() && !label.contains("完成")) {
            return new Told("share", Measure.SHARE, value, quantity.unit());
        }
        return value.signum() < 0
                ? new Told("growth", Measure.GROWTH, value, quantity.unit())
                : new Told("rate", Measure.RATE, value, quantity.unit());
    }

    /** 较上月增加12件: a change in the thing's own unit. */
    private static boolean isChange(String label) {
        return CHANGE.matcher(label).find();
    }

    /** 年度计划投资23.5亿元 and 完成目标45个的88.9%, but not 目标任务完成30个. */
    static boolean isTarget(String label, String trailing) {
        if (NOT_YET.stream().anyMatch(label::contains)) {
            return false;
        }
        if (DONE_OF_TASK.matcher(label).find() && !trailing.startsWith("的")) {
            return false;
        }
        if (PLANNED.matcher(label).find() || AIM.matcher(trailing).find()) {
            return true;
        }
        int target = lastEnd(TARGET, label);
        if (target < 0 || COUNTED_AFTER.matcher(label.substring(target)).matches()) {
            return target >= 0 && trailing.startsWith("的") && label.substring(target).isEmpty();
        }
        return target > last(DONE, label) && label.length() - target <= 12;
    }

    private static BigDecimal signed(String words, BigDecimal value) {
        String label = SPEEDS.matcher(ORDER.matcher(words).replaceAll("")).replaceAll("");
        if (NARROWS.matcher(label).find()) {
            return value;
        }
        int down = last(DOWN, label);
        int up = last(UP, label);
        return down > up && value.signum() > 0 ? value.negate() : value;
    }

    private static int last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static int lastEnd(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }

    static boolean reaches(String label) {
        return REACHES.matcher(label).find();
    }
}
