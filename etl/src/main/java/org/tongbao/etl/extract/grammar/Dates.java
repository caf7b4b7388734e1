package org.tongbao.etl.extract.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.grammar.Saying.When;

/** The months that a clause, or one figure of it, speaks of. A month that something is compared with is not one. */
final class Dates {

    private static final Pattern COMPARED = Pattern.compile("(?:[较比与同占]|高于|低于|不及|根据|按照|《[^》]*|于)$");
    private static final Pattern COMPARISON = Pattern.compile("^(?:相比|比(?!例|重|率)|的?(?:结转|通知|方案|要求|规划|意见|办法|行动))");
    private static final Pattern UP_TO = Pattern.compile("(?:截[止至]|至|到)$");
    private static final Pattern DEADLINE = Pattern.compile("^(?:前|之前|以前|内)");
    private static final Pattern DUE = Pattern.compile("^(?:前|之前|以前)应(?:当)?(?:完成|报)");
    private static final Pattern TO_DATE = Pattern.compile("今年以来|年初以来|年初至今|今年累计|全年累计|年度累计|累计排查|累计检查|截[止至]目前|1月以来");
    private static final Pattern LAST_MONTH = Pattern.compile("当月|本月|单月|月新增");
    private static final Pattern THIS_WEEK = Pattern.compile("本周|当周");
    private static final Pattern WHOLE_YEAR = Pattern.compile("全年(?!目标|任务|计划|预期|指标|考核|总)");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:去年|上年)(?:同期|同月|同季度?)的?(?:为|是|有|完成|共)?$");
    private static final Pattern MONTH_BEFORE = Pattern.compile("(?:上月|上个月|上期)的?(?:为|是|有)?$");
    private static final Pattern WHOLE_YEAR_BEFORE = Pattern.compile("(?:去年|上年)(?:全年)?的?(?:为|是|有|完成)?$");

    private Dates() {}

    /** What stands before the clause's first figure, or anywhere in a clause without one. */
    static Optional<When> during(ClauseText clause) {
        List<Token> figures = clause.figures();
        int until = figures.isEmpty() ? clause.end() : figures.get(0).start();
        Optional<When> on = lastDate(clause, clause.start(), until);
        return on.isPresent() ? on : byWords(clause.words(clause.start(), until));
    }

    /** What the words right before one figure say of it alone. */
    static When of(ClauseText clause, int labelStart, int figureStart, boolean first) {
        String label = clause.words(labelStart, figureStart);
        if (YEAR_BEFORE.matcher(label).find()) {
            return new When.YearBefore();
        }
        if (MONTH_BEFORE.matcher(label).find()) {
            return new When.MonthBefore();
        }
        if (WHOLE_YEAR_BEFORE.matcher(label).find()) {
            return new When.WholeYearBefore();
        }
        if (first) {
            return turnedFrom(clause, labelStart, figureStart);
        }
        return lastDate(clause, labelStart, figureStart).or(() -> byWords(label)).orElse(null);
    }

    /** 由1—4月的增长1.8%转为下降5.6%: the first figure alone is of the earlier months; null where it is not so. */
    private static When turnedFrom(ClauseText clause, int from, int until) {
        for (Token.Date date : clause.clause().dates()) {
            if (date.start() >= from && date.end() <= until && isTurnedFrom(clause, date)) {
                return new When.On(date, false);
            }
        }
        return null;
    }

    private static boolean isTurnedFrom(ClauseText clause, Token.Date date) {
        char before = date.start() > clause.start() ? clause.text().charAt(date.start() - 1) : ' ';
        return (before == '由' || before == '从') && clause.text().startsWith("的", date.end());
    }

    private static Optional<When> lastDate(ClauseText clause, int from, int until) {
        When found = null;
        for (Token.Date date : clause.clause().dates()) {
            if (date.start() < from || date.end() > until) {
                continue;
            }
            String before = clause.words(clause.start(), date.start());
            String after = clause.text().substring(date.end(), clause.end());
            boolean deadline = DEADLINE.matcher(after).find() && !UP_TO.matcher(before).find();
            boolean demanded = clause.isDemanded(until, false);
            if (COMPARED.matcher(before).find() && !UP_TO.matcher(before).find() || COMPARISON.matcher(after).find() || deadline && !demanded && !DUE.matcher(after).find()) {
                continue;
            }
            if (date.isBareYear() && after.startsWith("以来") || isTurnedFrom(clause, date)) {
                continue;
            }
            boolean upTo = deadline || after.startsWith("末") || UP_TO.matcher(before).find() || date.day() != null && date.day() == Token.Date.MONTH_END || after.startsWith("累计") && date.isSingleMonth() && before.endsWith("截至");
            found = new When.On(date, upTo);
        }
        return Optional.ofNullable(found);
    }

    private static Optional<When> byWords(String words) {
        if (words.indexOf('年') < 0 && words.indexOf('月') < 0 && words.indexOf('周') < 0 && words.indexOf('截') < 0 && words.indexOf('累') < 0) {
            return Optional.empty();
        }
        return LAST_MONTH.matcher(words).find() ? Optional.of(new When.LastMonth())
                : THIS_WEEK.matcher(words).find() ? Optional.of(new When.ThisWeek())
                : TO_DATE.matcher(words).find() ? Optional.of(new When.YearToDate())
                : WHOLE_YEAR.matcher(words).find() ? Optional.of(new When.WholeYear())
                : Optional.empty();
    }
}
