package org.tongbao.etl.sample;

import static org.tongbao.etl.sample.Phrasing.FUNDS;
import static org.tongbao.etl.sample.Phrasing.PROJECTS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 工作完成情况: by task force, by unit and by class of enterprise. */
final class Performance {

    private final Situation now;
    private final Draft out;
    private final Phrasing phrasing;

    Performance(Phrasing phrasing) {
        this.now = phrasing.now();
        this.out = phrasing.out();
        this.phrasing = phrasing;
    }

    void write() {
        out.line("二、工作完成情况");
        out.line("按专班划分(乡镇除外):");
        int wording = phrasing.turn(3);
        District.TASK_FORCES.forEach(name -> taskForce(name, wording));
        units();
        enterprises();
    }

    private void taskForce(String name, int wording) {
        List<Standing> own = now.of(name);
        Draft.About prepared = new Draft.About(name, "task_force", PROJECTS);
        Draft.About placed = new Draft.About(name, "task_force", FUNDS);
        String target = out.figure(prepared, "target", Figures.projectsTarget(own), "个");
        String actual = out.figure(prepared, "actual", Figures.projects(own), "个");
        String rate = out.figure(prepared, "rate", Figures.rate(Figures.projects(own), Figures.projectsTarget(own)), "%");
        String funds = out.figure(placed, "actual", Figures.billions(Figures.funds(own)), "亿元");
        String share = out.figure(placed, "rate", Figures.rate(Figures.funds(own), Figures.fundsTarget(own)), "%");
        out.line(switch (wording) {
            case 0 -> name + "项目编制任务数" + target + ",完成编制" + actual + ",完成率" + rate
                    + ";完成重点产业到位资金" + funds + ",占年度目标任务" + share + "。";
            case 1 -> name + "完成项目编制" + actual + ",占全年任务" + target + "的" + rate
                    + ";重点产业到位资金" + funds + ",完成率" + share + "。";
            default -> name + "项目编制目标任务" + target + ",已完成" + actual + ",占年度目标任务的" + rate
                    + ";累计完成重点产业到位资金" + funds + ",占年度目标任务的" + share + "。";
        });
    }

    private void units() {
        List<Standing> tasked = now.departments().stream().filter(Standing::hasFundsTask).toList();
        List<Standing> half = tasked.stream().filter(s -> s.reaches(50)).toList();
        List<Standing> less = tasked.stream().filter(s -> !s.reaches(50) && s.funds() > 0).toList();
        long zero = tasked.stream().filter(s -> s.funds() == 0).count();
        String of = phrasing.say("到位资金完成目标任务", "完成目标任务");
        List<String> parts = new ArrayList<>();
        if (!half.isEmpty()) {
            parts.add(of + "50%以上的区直单位有" + members(half, ">=50"));
        }
        if (!less.isEmpty()) {
            parts.add(of + "50%以下的" + (half.isEmpty() ? "区直单位" : "单位") + "有" + members(less, "<50"));
        }
        if (zero > 0 && !parts.isEmpty()) {
            parts.add("其余" + phrasing.count("区直单位", zero, "==0") + "完成情况均为零");
        }
        StringBuilder text = new StringBuilder("按单位划分:");
        if (!parts.isEmpty()) {
            text.append("截止").append(now.month().getMonthValue()).append("月底,").append(String.join(";", parts)).append("。");
        }
        List<Standing> townships = now.townships().stream().filter(s -> !now.isSilent(s)).toList();
        List<Standing> begun = townships.stream().filter(s -> s.funds() > 0).toList();
        int none = townships.size() - begun.size();
        if (!begun.isEmpty() && none > 0) {
            text.append("乡镇仅有").append(members(begun, ">0")).append("有到位资金,其余")
                    .append(phrasing.count("乡镇", none, "==0")).append("完成情况").append(phrasing.say("均为零", "为零")).append("。");
        }
        out.line(text.toString());
    }

    private String members(List<Standing> standings, String bound) {
        boolean inShort = phrasing.turn(3) == 2;
        return standings.stream()
                .map(s -> {
                    String name = out.member(new Draft.About(s.office().name(), s.office().kind(), FUNDS), bound);
                    return inShort ? District.SHORT_NAMES.getOrDefault(name, name) : name;
                })
                .collect(Collectors.joining("、"));
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
        String done = out.figure(about, "actual", BigDecimal.valueOf(actual), "家");
        return required + (actual == 0 ? ",目前完成情况为零" : ",目前完成" + done);
    }
}
