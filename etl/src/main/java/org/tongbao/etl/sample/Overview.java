package org.tongbao.etl.sample;

import static org.tongbao.etl.sample.Phrasing.FUNDS;
import static org.tongbao.etl.sample.Phrasing.PROJECTS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** 总体情况: the whole district. */
final class Overview {

    private final Situation now;
    private final Draft out;
    private final Phrasing phrasing;

    Overview(Phrasing phrasing) {
        this.now = phrasing.now();
        this.out = phrasing.out();
        this.phrasing = phrasing;
    }

    void write() {
        int parked = now.counts().get("new_statistical_projects");
        Draft.About entered = phrasing.whole("parked_projects");
        out.line("一、总体情况 " + phrasing.say("截止", "截至") + now.month().getMonthValue() + "月底,"
                + projects()
                + "完成入统新增重点产业项目" + out.figure(phrasing.whole("new_statistical_projects"), "actual", parked, "个")
                + funds()
                + growth()
                + "," + sectors() + "。"
                + "新增产业项目入园" + out.figure(entered, "actual", parked, "个")
                + ",入园率" + out.figure(entered, "rate", 100, "%") + "。"
                + leaders());
    }

    private String projects() {
        List<Standing> all = now.standings();
        Draft.About prepared = phrasing.whole(PROJECTS);
        int done = Figures.projects(all);
        int asked = Figures.projectsTarget(all);
        String actual = out.figure(prepared, "actual", done, "个");
        String target = out.figure(prepared, "target", asked, "个");
        String rate = out.figure(prepared, "rate", Figures.rate(done, asked), "%");
        return switch (phrasing.turn(3)) {
            case 0 -> "我区完成项目编制" + actual + ",占全年目标任务" + target + "的" + rate + "(附件1、附件2)。";
            case 1 -> "全区累计完成项目编制" + actual + ",占全年目标任务" + target + "的" + rate + "(附件1、附件2)。";
            default -> "全年项目编制目标任务" + target + ",我区已完成" + actual + ",完成率" + rate + "(附件1、附件2)。";
        };
    }

    private String funds() {
        List<Standing> all = now.standings();
        Draft.About placed = phrasing.whole(FUNDS);
        String actual = out.figure(placed, "actual", Figures.billions(Figures.funds(all)), "亿元");
        String target = out.figure(placed, "target", Figures.billions(Figures.fundsTarget(all)), "亿元");
        String rate = out.figure(placed, "rate", Figures.rate(Figures.funds(all), Figures.fundsTarget(all)), "%");
        return switch (phrasing.turn(2)) {
            case 0 -> ",累计完成重点产业到位资金" + actual + ",占全年目标任务" + target + "的" + rate + "(附件3、附件4)";
            default -> "。全年重点产业到位资金目标任务" + target + ",累计完成重点产业到位资金" + actual + ",占全年目标任务的" + rate + "(附件3、附件4)";
        };
    }

    private String growth() {
        if (now.lastYear().isEmpty()) {
            return "";
        }
        BigDecimal growth = Figures.rate(Figures.funds(now.standings()), now.lastYear().get()).subtract(BigDecimal.valueOf(100));
        if (now.has(Plant.GROWTH_MISMATCH)) {
            BigDecimal wrong = growth.add(BigDecimal.valueOf(3));
            out.planted(Plant.GROWTH_MISMATCH, "同比应为 " + growth + "%，写成 " + wrong + "%");
            growth = wrong;
        }
        return ",同比" + (growth.signum() < 0 ? "下降" : "增长")
                + out.figure(phrasing.whole(FUNDS), "growth", growth, "%");
    }

    private String sectors() {
        BigDecimal whole = Figures.billions(Figures.funds(now.standings()));
        BigDecimal primary = whole.multiply(new BigDecimal("0.06")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal secondary = whole.multiply(new BigDecimal("0.51")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal tertiary = whole.subtract(primary).subtract(secondary);
        if (now.has(Plant.SECTORS_NOT_WHOLE)) {
            BigDecimal wrong = secondary.add(new BigDecimal("0.50"));
            out.planted(Plant.SECTORS_NOT_WHOLE,
                    "第二产业应为 " + secondary + " 亿元，写成 " + wrong + " 亿元，三次产业之和大于合计 " + whole + " 亿元");
            secondary = wrong;
        }
        return "其中第一产业到位资金" + sector("primary", primary) + ",第二产业到位资金" + sector("secondary", secondary)
                + ",第三产业到位资金" + sector("tertiary", tertiary);
    }

    private String sector(String code, BigDecimal value) {
        return out.figure(new Draft.About(now.district().name(), "whole", FUNDS, code), "actual", value, "亿元");
    }

    private String leaders() {
        int trips = now.counts().get("outbound_trips");
        int introduced = now.counts().get("introduced_projects");
        return leaders("outbound_trips", "党政主要领导外出招商", BigDecimal.valueOf(trips), "次")
                + leaders("introduced_projects", ",引进重点产业", BigDecimal.valueOf(introduced), "个")
                + leaders("contract_investment", ",合同投资额", BigDecimal.valueOf(introduced * 15L, 1), "亿元")
                + leaders(FUNDS, ",到位资金", BigDecimal.valueOf(introduced * 31L, 2), "亿元")
                + "。";
    }

    private String leaders(String indicator, String words, BigDecimal value, String unit) {
        return words + out.figure(new Draft.About("党政主要领导", "leader_group", indicator), "actual", value, unit);
    }
}
