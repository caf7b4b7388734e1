package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bulletin is issued after the months it reports on, with a number of the year of issue. */
final class IssueDate implements Rule {

    private static final Pattern NUMBER_YEAR = Pattern.compile("[〔\\[(【](\\d{4})[〕\\])】]");

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            if (bulletin.issued() == null) {
                continue;
            }
            if (!bulletin.issued().isAfter(bulletin.end().atDay(1))) {
                findings.add(finding(
                        "issued_before_period", bulletin, "成文日期早于报告期",
                        bulletin.issued() + " ≤ " + bulletin.end() + "-01"));
            }
            Matcher year = NUMBER_YEAR.matcher(bulletin.number() == null ? "" : bulletin.number());
            if (year.find() && Integer.parseInt(year.group(1)) != bulletin.issued().getYear()) {
                findings.add(finding(
                        "number_year", bulletin, "发文字号的年份与成文日期不符", bulletin.number() + " ≠ " + bulletin.issued()));
            }
        }
        return findings;
    }

    private static Finding finding(String rule, Bulletin bulletin, String message, String arithmetic) {
        return new Finding(
                rule, Finding.Severity.MEDIUM, bulletin, null, null, message, arithmetic,
                Sums.keys(bulletin.particulars("成文日期")), Sums.keys(bulletin.particulars("发文字号")));
    }
}
