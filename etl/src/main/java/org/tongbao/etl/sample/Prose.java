package org.tongbao.etl.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sentences of a bulletin, in the order and wording that such bulletins have. */
final class Prose {

    private static final String PROJECTS = "project_preparation";
    private static final String FUNDS = "funds_in_place";

    private final Situation now;
    private final Draft out;
    private final boolean variant;

    Prose(Situation now, Draft out) {
        this.now = now;
        this.out = out;
        this.variant = now.month().getMonthValue() % 2 == 0;
    }

    void write() {
        head();
        overall();
        taskForces();
        units();
        enterprises();
        judgement();
        demands();
        foot();
    }

    private Draft.About whole(String indicator) {
        return new Draft.About(now.district().name(), "whole", indicator);
    }

    private LocalDate issued() {
        return now.month().plusMonths(1).atDay(now.corrected() ? 25 : 9);
    }

    private void head() {
        String bureau = District.CITY + now.district().name() + "督查考核局";
        int year = issued().getYear();
        out.line(now.district().shortName() + "督考通〔" + year + "〕" + now.serial() + "号");
        out.line(bureau + "关于" + now.district().name() + now.month().getYear() + "年" + now.period()
                + "产业大招商工作完成情况的通报" + (now.corrected() ? "(更正)" : ""));
        out.line("各乡镇街道、区直各部门、区属各公司:");
        out.line("(虚构样例:本通报所涉地区、单位和数据均为编造,仅供演示。)");
        if (now.corrected()) {
            out.line("因统计口径核实有误,本通报更正并替代" + now.district().shortName() + "督考通〔" + year + "〕" + (now.serial() - 1) + "号。");
        }
        out.line("按照年度产业大招商工作安排,现将我区" + now.period() + "产业大招商工作情况通报如下:");
    }

    private void overall() {
        List<Standing> all = now.standings();
        int projects = Figures.projects(all);
        int projectsTarget = Figures.projectsTarget(all);
        long funds = Figures.funds(all);
        long fundsTarget = Figures.fundsTarget(all);
        StringBuilder text = new StringBuilder("一、总体情况 " + (variant ? "截至" : "截止") + now.month().getMonthValue() + "月底,");
        Draft.About prepared = whole(PROJECTS);
        text.append(variant ? "全区累计完成项目编制" : "我区完成项目编制")
                .append(out.figure(prepared, "actual", projects, "个"))
                .append(",占全年目标任务")
                .append(out.figure(prepared, "target", projectsTarget, "个"))
                .append("的")
                .append(out.figure(prepared, "rate", Figures.rate(projects, projectsTarget), "%"))
                .append("(附件1、附件2)。");
        text.append("完成入统新增重点产业项目")
                .append(out.figure(whole("new_statistical_projects"), "actual", now.counts().get("new_statistical_projects"), "个"))
                .append(",累计完成重点产业到位资金");
        Draft.About placed = whole(FUNDS);
        text.append(out.figure(placed, "actual", Figures.billions(funds), "亿元"))
                .append(",占全年目标任务")
                .append(out.figure(placed, "target", Figures.billions(fundsTarget), "亿元"))
                .append("的")
                .append(out.figure(placed, "rate", Figures.rate(funds, fundsTarget), "%"))
                .append("(附件3、附件4)");
        now.lastYear().ifPresent(last -> text.append(growth(placed, funds, last)));
        text.append(",").append(sectors(Figures.billions(funds))).append("。");
        int parked = now.counts().get("new_statistical_projects");
        text.append("新增产业项目入园").append(out.figure(whole("parked_projects"), "actual", parked, "个"))
                .append(",入园率").append(out.figure(whole("parked_projects"), "rate", 100, "%")).append("。");
        text.append(leaders());
        out.line(text.toString());
    }

    private String growth(Draft.About about, long funds, long last) {
        BigDecimal growth = Figures.rate(funds, last).subtract(BigDecimal.valueOf(100));
        if (now.has(Plant.GROWTH_MISMATCH)) {
            growth = growth.add(BigDecimal.valueOf(3));
            out.planted(Plant.GROWTH_MISMATCH, "同比应为 " + growth.subtract(BigDecimal.valueOf(3)) + "%，写成 " + growth + "%");
        }
        return ",同比" + (growth.signum() < 0 ? "下降" : "增长") + out.figure(about, "growth", growth, "%");
    }

    private String sectors(BigDecimal whole) {
        BigDecimal primary = whole.multiply(new BigDecimal("0.06")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal secondary = whole.multiply(new BigDecimal("0.51")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal tertiary = whole.subtract(primary).subtract(secondary);
        if (now.has(Plant.SECTORS_NOT_WHOLE)) {
            secondary = secondary.add(new BigDecimal("0.50"));
            out.planted(Plant.SECTORS_NOT_WHOLE, "第二产业多写 0.50 亿元，三次产业之和大于合计 " + whole);
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
        String who = "党政主要领导";
        return who + "外出招商" + out.figure(new Draft.About(who, "leader_group", "outbound_trips"), "actual", trips, "次")
                + ",引进重点产业" + out.figure(new Draft.About(who, "leader_group", "introduced_projects"), "actual", introduced, "个")
                + ",合同投资额"
                + out.figure(new Draft.About(who, "leader_group", "contract_investment"), "actual",
                        BigDecimal.valueOf(introduced * 15L, 1), "亿元")
                + ",到位资金"
                + out.figure(new Draft.About(who, "leader_group", FUNDS), "actual", BigDecimal.valueOf(introduced * 31L, 2), "亿元")
                + "。";
    }

    private void taskForces() {
        out.line("二、工作完成情况");
        out.line("按专班划分(乡镇除外):");
        for (String name : District.TASK_FORCES) {
            List<Standing> own = now.of(name);
            Draft.About prepared = new Draft.About(name, "task_force", PROJECTS);
            Draft.About placed = new Draft.About(name, "task_force", FUNDS);
            out.line(name + "项目编制任务数" + out.figure(prepared, "target", Figures.projectsTarget(own), "个")
                    + ",完成编制" + out.figure(prepared, "actual", Figures.projects(own), "个")
                    + ",完成率" + out.figure(prepared, "rate", Figures.rate(Figures.projects(own), Figures.projectsTarget(own)), "%")
                    + ";完成重点产业到位资金" + out.figure(placed, "actual", Figures.billions(Figures.funds(own)), "亿元")
                    + ",占年度目标任务"
                    + out.figure(placed, "rate", Figures.rate(Figures.funds(own), Figures.fundsTarget(own)), "%") + "。");
        }
    }

    private void units() {
        List<Standing> tasked = now.departments().stream().filter(Standing::hasFundsTask).toList();
        List<Standing> half = tasked.stream().filter(s -> rate(s).compareTo(BigDecimal.valueOf(50)) >= 0).toList();
        List<Standing> less = tasked.stream().filter(s -> rate(s).compareTo(BigDecimal.valueOf(50)) < 0 && s.funds() > 0).toList();
        long zero = tasked.stream().filter(s -> s.funds() == 0).count();
        List<String> parts = new ArrayList<>();
        if (!half.isEmpty()) {
            parts.add("到位资金完成目标任务50%以上的区直单位有" + members(half, ">=50"));
        }
        if (!less.isEmpty()) {
            parts.add("到位资金完成目标任务50%以下的区直单位有" + members(less, "<50"));
        }
        if (zero > 0 && !parts.isEmpty()) {
            parts.add("其余" + count("区直单位", zero, "==0") + "完成情况均为零");
        }
        StringBuilder text = new StringBuilder("按单位划分:");
        if (!parts.isEmpty()) {
            text.append("截止").append(now.month().getMonthValue()).append("月底,").append(String.join(";", parts)).append("。");
        }
        List<Standing> townships = now.townships().stream().filter(s -> !now.isSilent(s)).toList();
        Predicate<Standing> started = s -> s.funds() > 0;
        List<Standing> with = townships.stream().filter(started).toList();
        long without = townships.stream().filter(started.negate()).count();
        if (!with.isEmpty() && without > 0) {
            text.append("乡镇仅有").append(members(with, ">0")).append("有到位资金,其余")
                    .append(count("乡镇", without, "==0")).append("完成情况均为零。");
        }
        out.line(text.toString());
    }

    private static BigDecimal rate(Standing standing) {
        return Figures.rate(standing.funds(), standing.fundsTarget());
    }

    private String members(List<Standing> standings, String bound) {
        return standings.stream()
                .map(s -> out.member(new Draft.About(s.office().name(), s.office().kind(), FUNDS), bound))
                .collect(Collectors.joining("、"));
    }

    private String count(String group, long number, String bound) {
        return out.bounded(new Draft.About(group, "group", FUNDS), "count", BigDecimal.valueOf(number), "家", bound);
    }

    private void enterprises() {
        int introduced = Math.min(3, now.counts().get("hightech_enterprises"));
        out.line("按优质企业完成情况划分:"
                + enterprise(District.TASK_FORCES.get(0), "引进高新技术企业", "hightech_enterprises", 3, introduced) + ";"
                + enterprise(District.TASK_FORCES.get(1), "引进500强企业", "top500_enterprises", 1, now.month().getMonthValue() / 10) + ";"
                + enterprise(District.TASK_FORCES.get(2), "引进省级农业龙头企业", "agri_leading_enterprises", 2, 0) + "。");
    }

    private String enterprise(String taskForce, String words, String indicator, int target, int actual) {
        Draft.About about = new Draft.About(taskForce, "task_force", indicator);
        String required = taskForce + "要求完成" + words + out.figure(about, "target", target, "家");
        String done = out.figure(about, "actual", actual, "家");
        return required + (actual == 0 ? ",目前完成情况为零" : ",目前完成" + done);
    }

    private void judgement() {
        int projects = Figures.projects(now.standings());
        int said = projects;
        if (now.has(Plant.SAID_TWICE)) {
            said = projects - 2;
            out.planted(Plant.SAID_TWICE, "总体情况写 " + projects + " 个，形势分析写 " + said + " 个");
        }
        out.line("三、形势分析 (一)项目编制稳步推进。全区完成项目编制" + out.figure(whole(PROJECTS), "actual", said, "个")
                + ",总体进度符合预期。");
        List<Standing> tasked = now.departments().stream().filter(Standing::hasFundsTask).toList();
        long exceeded = tasked.stream().filter(s -> rate(s).compareTo(BigDecimal.valueOf(100)) > 0).count();
        long zero = tasked.stream().filter(s -> s.funds() == 0).count();
        long zeroTownships = now.townships().stream().filter(s -> !now.isSilent(s) && s.funds() == 0).count();
        if (now.has(Plant.COUNT_CONFLICT)) {
            out.planted(Plant.COUNT_CONFLICT, "区直部门为零的前文写 " + zero + " 家，后文写 " + (zero + 1) + " 家");
            zero++;
        }
        List<String> parts = new ArrayList<>();
        if (exceeded > 0) {
            parts.add(count("区直部门", exceeded, ">100") + "区直部门已超额完成全年目标任务");
        }
        List<String> atZero = new ArrayList<>();
        if (zero > 0) {
            atZero.add(count("区直部门", zero, "==0") + "区直部门");
        }
        if (zeroTownships > 0) {
            atZero.add(count("乡镇", zeroTownships, "==0") + "乡镇");
        }
        if (!atZero.isEmpty()) {
            parts.add((parts.isEmpty() ? "仍有" : "但其余") + String.join("、", atZero) + "完成情况依然为零");
        }
        out.line("(二)招商成效不均衡。各单位到位资金参差不齐" + (parts.isEmpty() ? "" : "," + String.join(",", parts)) + "。");
    }

    private void demands() {
        StringBuilder text = new StringBuilder("四、下步工作要求 (一)强化开展外出招商。各有关单位要加强和企业的沟通对接。");
        if (now.has(Plant.TARGET_ANNOUNCED)) {
            Standing changed = now.townships().stream().filter(s -> s.office().name().equals(District.ADJUSTED)).findFirst().orElseThrow();
            Draft.About about = new Draft.About(District.ADJUSTED, "township", FUNDS);
            text.append("经区政府同意," + District.ADJUSTED + "年度到位资金目标任务由")
                    .append(out.bounded(about, "target", BigDecimal.valueOf(changed.fundsTarget() - 1500), "万元", "was"))
                    .append("调整为")
                    .append(out.figure(about, "target", changed.fundsTarget(), "万元"))
                    .append("。");
        }
        if (now.nextMonth().isPresent() && now.month().getMonthValue() % 3 != 1) {
            BigDecimal demand = BigDecimal.valueOf(now.nextMonth().get() * 8 / 10)
                    .divide(BigDecimal.valueOf(10_000), 1, RoundingMode.DOWN);
            text.append("(二)强化项目资金调度。全区要强化统筹,确保").append(now.month().getMonthValue() + 1).append("月份项目新增到位资金达")
                    .append(out.demand(whole(FUNDS), now.month().plusMonths(1), demand))
                    .append("以上。");
        }
        out.line(text.toString());
    }

    private void foot() {
        int year = now.month().getYear();
        if (now.has(Plant.ATTACHMENT_YEAR)) {
            year--;
            out.planted(Plant.ATTACHMENT_YEAR, "附件清单写成 " + year + " 年");
        }
        List<String> titles = Attachments.titles(now.district().name(), year, now.month().getMonthValue());
        for (int i = 0; i < titles.size(); i++) {
            out.line((i == 0 ? "附件:" : "") + (i + 1) + "." + titles.get(i));
        }
        out.line(District.CITY + now.district().name() + "督查考核局");
        LocalDate day = issued();
        out.line(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        out.line("共印115份");
    }
}
