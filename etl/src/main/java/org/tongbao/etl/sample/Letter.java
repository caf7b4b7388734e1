package org.tongbao.etl.sample;

import java.time.LocalDate;
import java.util.List;

/** What stands before and after the sentences of a bulletin. */
final class Letter {

    private final Situation now;
    private final Draft out;
    private final Phrasing phrasing;
    private final LocalDate issued;

    Letter(Phrasing phrasing) {
        this.now = phrasing.now();
        this.out = phrasing.out();
        this.phrasing = phrasing;
        this.issued = now.month().plusMonths(1).atDay(now.corrected() ? 25 : 9);
    }

    private String bureau() {
        return District.CITY + now.district().name() + "督查考核局";
    }

    private String number(int serial) {
        return now.district().shortName() + "督考通〔" + issued.getYear() + "〕" + serial + "号";
    }

    void head() {
        out.line(number(now.serial()));
        out.line(bureau() + "关于" + now.district().name() + now.month().getYear() + "年" + now.period()
                + "产业大招商工作完成情况的通报" + (now.corrected() ? "(更正)" : ""));
        out.line("各乡镇街道、区直各单位:");
        out.line("(虚构样例:本通报所涉地区、单位和数据均为编造,仅供演示。)");
        if (now.corrected()) {
            out.line("因统计口径核实有误,本通报更正并替代" + number(now.serial() - 1) + "。");
        }
        out.line(phrasing.say(
                        "按照年度产业大招商工作安排,现将我区" + now.period() + "产业大招商工作情况通报如下:",
                        "为压实各级各部门招商责任,现将全区" + now.period() + "产业大招商工作完成情况通报如下:"));
    }

    void foot() {
        int year = now.month().getYear();
        if (now.has(Plant.ATTACHMENT_YEAR)) {
            year--;
            out.planted(Plant.ATTACHMENT_YEAR, "附件清单写成 " + year + " 年");
        }
        List<String> titles = Attachments.titles(now.district().name(), year, now.month().getMonthValue());
        for (int i = 0; i < titles.size(); i++) {
            out.line((i == 0 ? "附件:" : "") + (i + 1) + "." + titles.get(i));
        }
        String day = issued.getYear() + "年" + issued.getMonthValue() + "月" + issued.getDayOfMonth() + "日";
        out.line(bureau());
        out.line(day);
        out.line(bureau() + "办公室");
        out.line(day + "印发");
        out.line("共印115份");
    }
}
