package org.tongbao.etl.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.inherit.Context;
import org.tongbao.etl.extract.lex.Lexer;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.lex.Units;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;

/** What the columns of a table hold, by their headers and the caption. */
final class Columns {

    private static final Pattern ORDINAL = Pattern.compile("序号|编号|排序|No\\.?");
    private static final Pattern IGNORED = Pattern.compile(".*(?:备注|去向|说明|联系人|电话|责任人|建设地点|建设内容|时间|日期).*|(?:存在|主要)(?:的)?问题");
    private static final Pattern SUBJECT = Pattern.compile("单位|部门|乡镇|街道|镇办|名称|专班|地区|区域|县区|区县|市县|县市|组别|小组|企业|市州|镇街|社区|园区|市别|县别|分类|类别|行业|领域|渠道|平台|县\\(|区\\(|镇\\(|^[县区市镇村]$");
    private static final Pattern NO_SUBJECT = Pattern.compile(".*(?:目标|任务|完成|资金|率|排名|数|得分|分值|金额|投资|位次).*");
    private static final Pattern INDICATOR = Pattern.compile("指标(?:名称)?|项目(?:名称)?|考核内容|内容");
    private static final Pattern CLASS = Pattern.compile("分类|类别|领域|行业");
    private static final Pattern REPORTED = Pattern.compile("累计|完成|实际|本月|当月");
    private static final Pattern LAST_MONTH = Pattern.compile("当月|本月|单月");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern UNIT_OF_TABLE = Pattern.compile("(?:计量)?单位[:是为]((?:" + Units.PATTERN + ")(?:[、,/和](?:" + Units.PATTERN + "))*)");
    private static final Pattern MONEY = Pattern.compile("投资|资金|金额|收入|支出|产值|税|贷款|存款|产值|拨付|总额|到位|营收|利润|预算");

    private static final Pattern UNIT = Pattern.compile(Units.PATTERN);
    private static final Pattern RANK = Pattern.compile("排名|名次|位次|排位|排序");
    private static final Pattern GROWTH = Pattern.compile("同比|环比|增幅|增速|增长|±");
    private static final Pattern RATE_ITSELF = Pattern.compile("完成率|办结率");
    private static final Pattern SHARE = Pattern.compile("占比|比重");
    private static final Pattern RATE = Pattern.compile("率|占.*任务|占.*计划|完成比例|进度|占年");
    private static final Pattern SCORE = Pattern.compile("得分|分值|评分|总分|加分|扣分|计分|积分|基础分|综合分|分数");
    private static final Pattern DONE = Pattern.compile("累计|实际|已完成|完成数|完成额|到位资金|完成投资");
    private static final Pattern AIM = Pattern.compile("目标|任务|计划|预算");
    private static final Pattern AIMED_AT = Pattern.compile("(?:目标|任务|计划)(?:数|额|值)?(?:\\(.*)?$");
    private static final Pattern COUNTED = Pattern.compile(
            "(?<unit>人次|人|天|件|条|篇|户|次|家|批次|亩|场次|场|起|处|台|套|份|宗|项|个|分)数");

    /**
     * @param indicator of the column
     * @param period null where the document names no month
     */
    record Column(int index, Measure measure, String unit, String indicator, Period period) {}

    private final Context context;
    private final Indicators indicators;
    private final String caption;
    private final String about;

    Columns(Context context, Indicators indicators, String caption, List<String> headers) {
        this.context = context;
        this.indicators = indicators;
        this.caption = caption;
        this.about = indicators.mentioned(caption)
                .or(() -> headers.stream().map(indicators::mentioned).flatMap(Optional::stream).findFirst())
                .orElse("");
    }

    static boolean isOrdinal(String header) {
        return ORDINAL.matcher(header).matches();
    }

    /** The column that names whom each row is about; -1 where none does. */
    static int subject(List<String> headers, int from, int to) {
        int weak = -1;
        for (int c = from; c < to; c++) {
            String bare = BRACKETS.matcher(headers.get(c)).replaceAll("");
            if (SUBJECT.matcher(headers.get(c)).find() && !NO_SUBJECT.matcher(bare).matches() && !headers.get(c).contains("计量单位")) {
                if (!CLASS.matcher(bare).find()) {
                    return c;
                }
                weak = weak < 0 ? c : weak;
            }
        }
        return weak;
    }

    static int indicator(List<String> headers, int from, int to) {
        for (int c = from; c < to; c++) {
            if (INDICATOR.matcher(BRACKETS.matcher(headers.get(c)).replaceAll("")).matches()) {
                return c;
            }
        }
        return -1;
    }

    /** @param cells the column's plain cells, to tell figures from remarks */
    Optional<Column> column(int index, String header, List<String> cells) {
        boolean figures = cells.stream().anyMatch(Cells::isNumber) || cells.stream().anyMatch(Cells::isMissing);
        if (isOrdinal(header) || IGNORED.matcher(header).matches() || !figures || header.isEmpty() && cells.size() < 2) {
            return Optional.empty();
        }
        Measure measure = measure(header, cells);
        return Optional.of(new Column(index, measure, unit(header, measure), indicator(header, measure), period(header, measure)));
    }

    private String indicator(String header, Measure measure) {
        Optional<String> known = indicators.mentioned(header);
        if (known.isPresent()) {
            return known.get();
        }
        String bare = BRACKETS.matcher(header).replaceAll("");
        return !about.isEmpty() && (measure != Measure.ACTUAL || REPORTED.matcher(bare).find()) ? about
                : indicators.named(bare, measure).orElse(!about.isEmpty() ? about : bare.isEmpty() ? "表内指标" : bare);
    }

    private static Measure measure(String header, List<String> cells) {
        boolean percent = header.contains("%") || cells.stream().anyMatch(cell -> cell.endsWith("%"));
        return RANK.matcher(header).find() ? Measure.RANK
                : header.contains("百分点") ? Measure.GAP
                : GROWTH.matcher(header).find() && !RATE_ITSELF.matcher(header).find() ? Measure.GROWTH
                : SHARE.matcher(header).find() ? Measure.SHARE
                : percent || RATE.matcher(header).find() && !header.contains("分") ? Measure.RATE
                : SCORE.matcher(header).find() ? Measure.SCORE
                : DONE.matcher(header).find() && !AIMED_AT.matcher(header).find() ? Measure.ACTUAL
                : AIM.matcher(header).find() && !header.contains("总投资") ? Measure.TARGET
                : Measure.ACTUAL;
    }

    private String unit(String header, Measure measure) {
        Matcher bracketed = BRACKETS.matcher(header);
        String unit = "";
        while (bracketed.find()) {
            unit = UNIT.matcher(bracketed.group(1)).matches() ? bracketed.group(1) : unit;
        }
        return !unit.isEmpty() && measure != Measure.RANK ? unit
                : measure == Measure.RATE || measure == Measure.GROWTH || measure == Measure.SHARE ? "%"
                : measure == Measure.RANK ? "位"
                : measure == Measure.SCORE ? "分"
                : measure == Measure.GAP ? "百分点"
                : unitByWords(header);
    }

    private String unitByWords(String header) {
        Matcher counted = COUNTED.matcher(header);
        Matcher table = UNIT_OF_TABLE.matcher(caption);
        List<String> common = table.find() ? List.of(table.group(1).split("[、,/和]")) : List.of();
        boolean money = MONEY.matcher(header).find();
        if (counted.find() && !money) {
            return counted.group("unit");
        }
        for (String unit : common) {
            if (unit.endsWith("元") == money) {
                return unit;
            }
        }
        return !common.isEmpty() ? common.get(0)
                : indicators.unitOf(indicators.mentioned(header).orElse(about)).orElseGet(() -> header.contains("项目") ? "个" : "");
    }

    private Period period(String header, Measure measure) {
        Period usual = measure == Measure.TARGET ? context.year() : usual();
        Optional<Token.Date> date = date(header);
        if (context.reported() == null && date.isEmpty()) {
            return usual;
        }
        if (date.isPresent()) {
            Integer year = context.reported() == null ? null : context.reported().end().year();
            CalendarMonth from = date.get().from(year);
            CalendarMonth to = date.get().to(year);
            boolean sinceJanuary = header.contains("截至") || header.contains("截止") || from.month() == 1 && to.month() > 1;
            return date.get().isBareYear() && measure != Measure.TARGET && to.year() != null && to.year().equals(year) ? usual
                    : sinceJanuary ? Period.sinceJanuary(to)
                    : new Period(from, to, false);
        }
        return header.contains("去年同期") || header.contains("上年同期") ? usual.yearBefore()
                : header.contains("上月") ? usual.monthBefore()
                : LAST_MONTH.matcher(header).find() ? Period.month(context.lastMonth())
                : (header.contains("累计") || header.contains("1-本月")) && measure != Measure.TARGET ? context.yearToDate()
                : usual;
    }

    private Period usual() {
        Optional<Token.Date> date = date(caption);
        if (date.isEmpty() || date.get().fromMonth() == null || date.get().day() != null) {
            return context.reported();
        }
        Integer year = context.reported() == null ? null : context.reported().end().year();
        CalendarMonth from = date.get().from(year);
        CalendarMonth to = date.get().to(year);
        return new Period(from, to, from.month() == 1 && to.month() > 1);
    }

    private static Optional<Token.Date> date(String words) {
        List<Token.Date> dates = new ArrayList<>();
        for (Token token : Lexer.tokens(words)) {
            if (token instanceof Token.Date date) {
                dates.add(date);
            }
        }
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }
}
