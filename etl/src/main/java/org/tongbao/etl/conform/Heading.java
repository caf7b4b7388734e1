package org.tongbao.etl.conform;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Observation;

/** What a document's particulars say, as values. */
record Heading(List<Observation> particulars) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern TOPIC =
            Pattern.compile("(?:月份?|季度|半年|年度?|全[区县市])((?:(?!月|季度|半年).){2,40}?)(?:工作)?(?:目标任务)?(?:完成|进展|推进)?情况?的?(?:通报|通知|公告|情况)");
    private static final Pattern REVISION = Pattern.compile("更正|修订|订正|重新印发");
    private static final Pattern REVISION_NUMBER = Pattern.compile("第([一二三四五六七八九]|\\d+)次(?:更正|修订|订正)");

    static Heading of(List<Observation> observations) {
        return new Heading(observations.stream().filter(o -> o.measure() == Measure.META).toList());
    }

    Optional<String> text(String particular) {
        return particulars.stream()
                .filter(p -> p.indicator().equals(particular))
                .map(Observation::quote)
                .map(Heading::plain)
                .findFirst();
    }

    Optional<Integer> number(String particular) {
        return particulars.stream()
                .filter(p -> p.indicator().equals(particular) && p.value() != null)
                .map(p -> p.value().intValue())
                .findFirst();
    }

    /** The day of issue as printed; empty where none is printed or the calendar has no such day. */
    Optional<LocalDate> issued() {
        return text("成文日期").flatMap(printed -> {
            Matcher date = DATE.matcher(printed);
            try {
                return date.find()
                        ? Optional.of(LocalDate.of(integer(date, 1), integer(date, 2), integer(date, 3)))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** The last day counted: 截止3月底 is the last of March of the year reported on. */
    Optional<LocalDate> cutoff(YearMonth reported) {
        return text("数据截止时点").flatMap(printed -> {
            Matcher month = Pattern.compile("(\\d{1,2})月(?:(\\d{1,2})日)?").matcher(printed);
            try {
                if (!month.find()) {
                    return Optional.empty();
                }
                YearMonth of = YearMonth.of(reported.getYear(), integer(month, 1));
                return Optional.of(month.group(2) == null ? of.atEndOfMonth() : of.atDay(integer(month, 2)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** What the series of bulletins is about: the title without region, period and the words every title has. */
    String topic() {
        String title = text("公文标题").orElse("");
        Matcher topic = TOPIC.matcher(title);
        return topic.find() ? topic.group(1).replaceFirst("^(?:全[区县市]|份)", "") : title;
    }

    /** 0 as first issued, else the number that the correction prints, or 1. */
    int revision() {
        String title = text("公文标题").orElse("");
        Matcher number = REVISION_NUMBER.matcher(title);
        if (number.find()) {
            int chinese = "一二三四五六七八九".indexOf(number.group(1));
            return chinese >= 0 ? chinese + 1 : Integer.parseInt(number.group(1));
        }
        return REVISION.matcher(title).find() ? 1 : 0;
    }

    static String plain(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static int integer(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
