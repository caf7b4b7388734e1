package org.tongbao.etl.extract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Lexer;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Period;

/**
 * The months that a document reports on: those of its title, else of the sentence that announces the report, else the
 * first in its text. A year that the title leaves out is that of the document number, or of the date of issue.
 */
final class ReportedMonths {

    private static final Pattern NUMBER_YEAR = Pattern.compile("[〔\\[(【](\\d{4})[〕\\])】]第?\\d+号");
    private static final Pattern ISSUED = Pattern.compile("^(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:印发?)?$");
    private static final Pattern ANNOUNCES = Pattern.compile("通报如下|情况如下|公布如下|公示如下|报告如下|现通报|现将");
    private static final Pattern UP_TO = Pattern.compile("截[止至](?:到)?$");
    /** A week's bulletin that counts since January. */
    private static final Pattern COUNTED_UP_TO = Pattern.compile("^[^,;:]{0,20}截[止至]\\d{1,2}月\\d{1,2}日");
    private static final Pattern ANNUAL = Pattern.compile("\\d{4}年(?:度|全年|年终)|(?:工作|年终|年度)总结");
    private static final int FIRST_PARAGRAPHS = 12;

    private ReportedMonths() {}

    /** Null where the document names no month; its year is null where it names none. */
    static Period of(String title, String frontTitle, List<NormalText> paragraphs) {
        Optional<Period> counted = counted(paragraphs, false);
        Optional<Period> done = counted(paragraphs, true);
        Optional<Period> titled = months(title).or(() -> months(frontTitle)).map(month -> announced(paragraphs).filter(since -> isSinceJanuaryTo(month, since))
                .or(() -> done.filter(since -> isSinceJanuaryTo(month, since)))
                .orElse(month));
        Optional<Period> yearly = annual(title).or(() -> annual(frontTitle)).map(year -> counted.filter(since -> isOfYear(year, since)).orElse(year));
        Optional<Period> period = titled.or(() -> announced(paragraphs)).or(() -> yearly).or(() -> first(paragraphs, year(title)))
                .or(() -> wholeYear(title)).or(() -> wholeYear(frontTitle)).or(() -> firstYear(paragraphs));
        return period.map(found -> withYear(found, title + " " + frontTitle, paragraphs)).orElse(null);
    }

    private static Optional<Period> months(String words) {
        Token.Date best = null;
        for (Token token : Lexer.tokens(words)) {
            boolean dayOfIssue = token instanceof Token.Date issued && issued.day() != null && issued.day() > 0 && !issued.partOfMonth()
                    && !UP_TO.matcher(words.substring(0, issued.start())).find();
            if (!dayOfIssue && token instanceof Token.Date date && date.fromMonth() != null && (best == null || best.day() != null && date.day() == null)) {
                best = date;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        CalendarMonth from = best.from(null);
        CalendarMonth to = best.to(null);
        boolean upTo = UP_TO.matcher(words.substring(0, best.start())).find() || best.day() != null && !best.partOfMonth()
                || words.contains("累计") && best.isSingleMonth();
        return Optional.of(upTo ? Period.sinceJanuary(to) : new Period(from, to, from.month() == 1 && to.month() > 1 && !best.partOfMonth()));
    }

    private static Optional<Period> announced(List<NormalText> paragraphs) {
        return paragraphs.stream()
                .limit(FIRST_PARAGRAPHS)
                .map(NormalText::text)
                .filter(text -> ANNOUNCES.matcher(text).find())
                .map(text -> {
                    Matcher announces = ANNOUNCES.matcher(text);
                    announces.find();
                    int end = text.indexOf('。', announces.end());
                    return text.substring(0, end < 0 ? text.length() : end);
                })
                .map(ReportedMonths::months)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first months, or the first day up to which something is counted, of the year that the title names. */
    private static Optional<Period> first(List<NormalText> paragraphs, Integer year) {
        for (NormalText paragraph : paragraphs) {
            String text = paragraph.text();
            if (ISSUED.matcher(text).matches()) {
                continue;
            }
            for (Token token : paragraph.tokens()) {
                if (!(token instanceof Token.Date date) || date.fromMonth() == null || date.year() != null && year != null && !Objects.equals(date.year(), year)) {
                    continue;
                }
                boolean upTo = UP_TO.matcher(text.substring(0, date.start())).find();
                if (upTo) {
                    return Optional.of(Period.sinceJanuary(date.to(null)));
                }
                CalendarMonth from = date.from(null);
                CalendarMonth to = date.to(null);
                boolean fits = year == null || date.partOfMonth() || from.month() == 1 && to.month() > 1;
                if (date.partOfMonth() && countsSinceJanuary(paragraphs)) {
                    return Optional.of(Period.sinceJanuary(to));
                }
                if (fits && (date.day() == null || date.partOfMonth())) {
                    return Optional.of(new Period(from, to, from.month() == 1 && to.month() > 1 && !date.partOfMonth()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What the first sentence with figures says to be counted since January, as 1—10月 and 截至10月底 do.
     *
     * @param afterPlan whether sentences of a year, as those on what is planned for it, are passed over
     */
    private static Optional<Period> counted(List<NormalText> paragraphs, boolean afterPlan) {
        for (NormalText paragraph : paragraphs) {
            Token.Date last = null;
            for (Token token : paragraph.tokens()) {
                if (token instanceof Token.Date date) {
                    last = date;
                } else if (token instanceof Token.Quantity quantity && !(afterPlan && last != null && last.isBareYear())) {
                    return last == null || last.fromMonth() == null || paragraph.text().substring(last.end(), quantity.start()).indexOf('。') >= 0
                            ? Optional.empty()
                            : sinceJanuary(paragraph.text(), last);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> sinceJanuary(String text, Token.Date date) {
        boolean upTo = UP_TO.matcher(text.substring(0, date.start())).find();
        boolean months = date.fromMonth() == 1 && date.toMonth() > 1 && !date.partOfMonth() && text.startsWith("1", date.year() == null ? date.start() : Math.min(date.start() + 5, date.end()));
        return upTo || months ? Optional.of(Period.sinceJanuary(date.to(null))) : Optional.empty();
    }

    /** 2023年度 in the title, and the first count is up to an earlier month of that year. */
    private static boolean isOfYear(Period year, Period since) {
        return !since.end().hasYear() || since.end().year().equals(year.end().year());
    }

    /** Whether the first paragraph with figures opens with the day that they are counted up to. */
    private static boolean countsSinceJanuary(List<NormalText> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.tokens().stream().anyMatch(Token.Quantity.class::isInstance))
                .findFirst()
                .filter(paragraph -> COUNTED_UP_TO.matcher(paragraph.text()).find())
                .isPresent();
    }

    /** The title may name a month or a quarter, and the announcement or the first count say that it is since January up to its end. */
    private static boolean isSinceJanuaryTo(Period month, Period since) {
        boolean within = since.end().month() >= month.start().month() && since.end().month() <= month.end().month();
        return !month.cumulative() && since.cumulative() && within && since.end().month() > 1;
    }

    private static Integer year(String words) {
        for (Token token : Lexer.tokens(words)) {
            if (token instanceof Token.Date date && date.year() != null) {
                return date.year();
            }
        }
        return null;
    }

    private static Optional<Period> wholeYear(String words) {
        return Optional.ofNullable(year(words)).map(Period::year);
    }

    /** 2022年工作总结 and 2022年度…完成情况 report on the year, whatever months they mention. */
    private static Optional<Period> annual(String title) {
        return ANNUAL.matcher(title).find() ? wholeYear(title) : Optional.empty();
    }

    private static Optional<Period> firstYear(List<NormalText> paragraphs) {
        return paragraphs.stream().map(NormalText::text).map(ReportedMonths::wholeYear).flatMap(Optional::stream).findFirst();
    }

    private static Period withYear(Period period, String titles, List<NormalText> paragraphs) {
        if (period.end().hasYear()) {
            return period;
        }
        Integer year = year(titles);
        year = year != null ? year : numberYear(paragraphs);
        year = year != null ? year : issueYear(paragraphs, period.end().month());
        year = year != null ? year : paragraphs.stream().map(paragraph -> year(paragraph.text())).filter(Objects::nonNull).findFirst().orElse(null);
        return new Period(new CalendarMonth(year, period.start().month()), new CalendarMonth(year, period.end().month()), period.cumulative());
    }

    private static Integer numberYear(List<NormalText> paragraphs) {
        for (NormalText paragraph : paragraphs) {
            Matcher number = NUMBER_YEAR.matcher(paragraph.text());
            if (number.find()) {
                return Integer.valueOf(number.group(1));
            }
        }
        return null;
    }

    /** A month later than that of issue is of the year before. */
    private static Integer issueYear(List<NormalText> paragraphs, int month) {
        for (NormalText paragraph : paragraphs) {
            Matcher issued = ISSUED.matcher(paragraph.text());
            if (issued.matches()) {
                int year = Integer.parseInt(issued.group(1));
                return month > Integer.parseInt(issued.group(2)) ? year - 1 : year;
            }
        }
        return null;
    }
}
