package org.tongbao.etl.sample;

import static org.tongbao.etl.sample.Phrasing.FUNDS;
import static org.tongbao.etl.sample.Phrasing.PROJECTS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** 形势分析 and 下步工作要求: what the figures mean, and what is asked for next. */
final class Outlook {

    private final Situation now;
    private final Draft out;
    private final Phrasing phrasing;

    Outlook(Phrasing phrasing) {
        this.now = phrasing.now();
        this.out = phrasing.out();
        this.phrasing = phrasing;
    }

    void write() {
        judgement();
        demands();
    }

    private void judgement() {
        int projects = Figures.projects(now.standings());
        int said = projects;
        if (now.has(Plant.SAID_TWICE)) {
            said = projects - 2;
            out.planted(Plant.SAID_TWICE, "总体情况写 " + projects + " 个，形势分析写 " + said + " 个");
        }
        out.line("三、形势分析 (一)项目编制稳步推进。全区完成项目编制"
                + out.figure(phrasing.whole(PROJECTS), "actual", said, "个")
                + phrasing.say(",总体进度符合预期。", ",项目储备不断充实。"));
        List<String> parts = new ArrayList<>();
        long exceeded = now.departments().stream().filter(s -> s.hasFundsTask() && s.exceeds(100)).count();
        if (exceeded > 0) {
            parts.add(phrasing.count("区直部门", exceeded, ">100") + "区直部门已超额完成全年目标任务");
        }
        List<String> atZero = atZero();
        if (!atZero.isEmpty()) {
            parts.add((parts.isEmpty() ? "仍有" : "但其余") + String.join("、", atZero) + "完成情况" + phrasing.say("依然为零", "仍然为零"));
        }
        out.line("(二)单位之间差距较大。各单位" + phrasing.say("到位资金进度不一", "推进力度不一")
                + (parts.isEmpty() ? "" : "," + String.join(",", parts)) + "。");
    }

    private List<String> atZero() {
        long departments = now.departments().stream().filter(s -> s.hasFundsTask() && s.funds() == 0).count();
        long townships = now.townships().stream().filter(s -> !now.isSilent(s) && s.funds() == 0).count();
        if (now.has(Plant.COUNT_CONFLICT)) {
            out.planted(Plant.COUNT_CONFLICT, "区直部门为零的前文写 " + departments + " 家，后文写 " + (departments + 1) + " 家");
            departments++;
        }
        List<String> atZero = new ArrayList<>();
        if (departments > 0) {
            atZero.add(phrasing.count("区直部门", departments, "==0") + "区直部门");
        }
        if (townships > 0) {
            atZero.add(phrasing.count("乡镇", townships, "==0") + "乡镇");
        }
        return atZero;
    }

    private void demands() {
        out.line("四、下步工作要求 (一)主动走出去招商。各单位要盯紧意向企业,推动签约项目早落地。" + adjustment() + demand());
    }

    private String adjustment() {
        if (!now.has(Plant.TARGET_ANNOUNCED)) {
            return "";
        }
        long target = now.townships().stream()
                .filter(s -> s.office().name().equals(District.ADJUSTED))
                .findFirst()
                .orElseThrow()
                .fundsTarget();
        Draft.About about = new Draft.About(District.ADJUSTED, "township", FUNDS);
        return "经区政府同意," + District.ADJUSTED + "年度到位资金目标任务由"
                + out.bounded(about, "target", BigDecimal.valueOf(target - Simulation.ADJUSTMENT), "万元", "was")
                + "调整为" + out.figure(about, "target", target, "万元") + "。";
    }

    /** Four fifths of what the next month will bring: it will be met. */
    private String demand() {
        if (now.nextMonth().isEmpty() || now.month().getMonthValue() % 3 == 1) {
            return "";
        }
        BigDecimal funds = BigDecimal.valueOf(now.nextMonth().get() * 8 / 10)
                .divide(BigDecimal.valueOf(10_000), 1, RoundingMode.DOWN);
        String due = now.month().getMonthValue() + 1 + "月份";
        String asked = out.demand(phrasing.whole(FUNDS), now.month().plusMonths(1), funds);
        return "(二)抓紧项目资金调度。全区要统筹推进,"
                + phrasing.say("确保" + due + "项目新增到位资金达" + asked + "以上。", "力争" + due + "新增重点产业到位资金不低于" + asked + "。");
    }
}
