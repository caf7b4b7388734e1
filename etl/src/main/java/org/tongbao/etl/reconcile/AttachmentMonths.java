package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles of attachments that name the months reported on name them of the year reported on. */
final class AttachmentMonths implements Rule {

    private static final Pattern MONTHS = Pattern.compile("(\\d{4})年(?:(\\d{1,2})[-—–~至])?(\\d{1,2})月");

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            List<Figure> wrong = Stream.of("附件名称", "附表标题")
                    .flatMap(name -> bulletin.particulars(name).stream())
                    .filter(f -> isOfAnotherYear(f, bulletin))
                    .toList();
            if (!wrong.isEmpty()) {
                String quotes = wrong.stream()
                        .map(f -> "“" + f.quote().replaceAll("\\s", "") + "”")
                        .distinct()
                        .collect(Collectors.joining("、"));
                findings.add(new Finding(
                        "attachment_year", Finding.Severity.HIGH, bulletin, null, null,
                        "附件标题的年份与报告期 " + bulletin.year() + " 年不符", quotes + " ≠ " + bulletin.year() + "年", Sums.keys(wrong),
                        bulletin.particulars("公文标题").stream().map(Figure::key).toList()));
            }
        }
        return findings;
    }

    private static boolean isOfAnotherYear(Figure title, Bulletin bulletin) {
        Matcher months = MONTHS.matcher(title.quote().replaceAll("\\s", ""));
        return months.find()
                && Integer.parseInt(months.group(1)) != bulletin.year()
                && Integer.parseInt(months.group(3)) == bulletin.end().getMonthValue();
    }
}
