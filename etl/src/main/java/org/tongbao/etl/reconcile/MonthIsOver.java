package org.tongbao.etl.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bulletin on a whole month is not issued while the month lasts. One that says up to which day it counts, or which part
 * of the month, may be; and one of the last days may count the month as done.
 */
final class MonthIsOver implements Rule {

    private static final int LAST_DAYS = 3;
    private static final Pattern PART_OF_MONTH = Pattern.compile("\\d日|[上中下]旬|上半月|周|目前|至今");

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            LocalDate issued = bulletin.issued();
            LocalDate lastDay = bulletin.end().atEndOfMonth();
            if (issued != null && issued.isAfter(bulletin.end().atDay(1)) && issued.isBefore(lastDay.minusDays(LAST_DAYS - 1))
                    && !saysWhichPart(bulletin)) {
                findings.add(new Finding(
                        "issued_within_period", Finding.Severity.MEDIUM, bulletin, null, null,
                        "印发时 " + bulletin.end().getMonthValue() + " 月还没有过完，却通报了整月的情况，也没有写明数据截止到哪一天",
                        issued + " ＜ " + lastDay, Sums.keys(bulletin.particulars("成文日期")),
                        Sums.keys(bulletin.particulars("报告期"))));
            }
        }
        return findings;
    }

    private static boolean saysWhichPart(Bulletin bulletin) {
        return Stream.of("数据截止时点", "报告期", "公文标题")
                .flatMap(name -> bulletin.particulars(name).stream())
                .anyMatch(f -> PART_OF_MONTH.matcher(f.quote().replaceAll("\\s", "")).find());
    }
}
