package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.Kind;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.YearFacts;
import org.tongbao.warehouse.engine.Engine;

/** 年终比较报告: year against year, as it goes out to be signed. */
public final class YearEndOutline {

    private static final int FEWEST_COMPARED = 2;

    private final YearFacts facts;
    private final Numbering numbering = new Numbering();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<Block> attached = new ArrayList<>();

    private YearEndOutline(YearFacts facts) {
        this.facts = facts;
    }

    /** @param engine of the same release as the facts */
    public static Outline of(YearFacts facts, Engine engine) {
        YearEndOutline writing = new YearEndOutline(facts);
        writing.write();
        String name = facts.region().name() + facts.year() + "年" + writing.subject() + (facts.isWholeYear() ? "年终" : facts.span()) + "比较报告";
        return Outline.of(name, writing.blocks, engine);
    }

    private String subject() {
        return facts.letter().topic();
    }

    private void write() {
        String issuer = facts.letter().issuer();
        blocks.add(new Block.DocumentNumber(Heads.documentNumber(facts.letter())));
        blocks.add(new Block.Title(Heads.title(issuer, "关于" + facts.region().name() + facts.year() + "年" + subject() + (facts.isWholeYear() ? "年终" : facts.span()) + "比较情况的报告")));
        blocks.add(new Block.Recipients(new Run.Gap("办公室填写主送机关").shown() + "："));
        blocks.add(opening().paragraph());
        blocks.add(numbering.first("总体情况"));
        blocks.addAll(OverallSaying.of(facts));
        blocks.add(numbering.first("各类单位目标完成和位次情况"));
        blocks.add(new Line().say("专班、部门和乡镇街道是同一总量的不同分法，下面分别比较，互不相加。").paragraph());
        kinds();
        blocks.add(numbering.first("逐月进度"));
        facts.indicators().stream().filter(IndicatorFacts::isJudged).forEach(indicator -> {
            blocks.addAll(MonthSaying.of(facts, indicator));
            if (indicator.whole() != null) {
                blocks.add(MonthTable.line(indicator, facts.year()));
                attach(facts.year() + "年" + facts.region().name() + indicator.name() + "逐月进度表", MonthTable.of(indicator));
            }
        });
        blocks.add(numbering.first("尚存的矛盾"));
        blocks.addAll(ContradictionSaying.of(facts));
        blocks.add(numbering.first("下步工作"));
        blocks.add(new Line().gap("主管领导填写原因分析").paragraph());
        blocks.add(new Line().gap("主管领导填写下步工作安排").paragraph());
        attachments.add("数据来源");
        blocks.add(new Block.AttachmentList(attachments));
        blocks.add(new Block.Signature(issuer.isEmpty() ? new Run.Gap("办公室填写发文机关").shown() : issuer, new Line().gap("签发人填写成文日期").runs()));
        blocks.addAll(attached);
        blocks.add(new Block.Attachment(attachments.size(), "数据来源"));
        blocks.add(new Block.SourceList());
    }

    private Line opening() {
        Line line = new Line().say("根据" + facts.year() + "年" + (facts.isComparable() ? "和上年" : "") + "印发的" + subject() + "通报，现将" + facts.region().name() + facts.year() + "年"
                + (facts.isWholeYear() ? "" : facts.span()) + "完成情况" + (facts.isComparable() ? "与上年比较" : "") + "报告如下。");
        if (!facts.isWholeYear()) {
            line.say("全年的通报还没有印发，本报告写到" + facts.month() + "月。");
        }
        if (!facts.isComparable()) {
            line.say("上年没有通报，不作同比。");
        }
        if (!facts.missing().isEmpty()) {
            line.say(facts.missing().stream().map(month -> month + "月").collect(Collectors.joining("、")) + "没有通报，这些月份的数不作零计。");
        }
        return line;
    }

    private void kinds() {
        for (Kind kind : Kind.values()) {
            List<IndicatorFacts> judged = facts.indicators().stream()
                    .filter(indicator -> indicator.kind(kind).map(of -> isCompared(of)).orElse(false)).toList();
            if (judged.isEmpty()) {
                continue;
            }
            blocks.add(numbering.second(kind.label(facts.region())));
            for (IndicatorFacts indicator : judged) {
                KindFacts of = indicator.kind(kind).orElseThrow();
                blocks.addAll(TargetSaying.of(facts, indicator, of));
                blocks.addAll(RankSaying.of(of));
                blocks.addAll(GrowthSaying.of(of));
                blocks.add(KindChart.of(indicator, of, facts.year()));
                attach(facts.year() + "年" + facts.region().name() + kind.label(facts.region()) + indicator.name() + "比较表", StandingTable.of(indicator, of));
            }
        }
        others();
    }

    private static boolean isCompared(KindFacts kind) {
        return kind.units().size() >= FEWEST_COMPARED && kind.units().stream().anyMatch(unit -> unit.actual().isKnown());
    }

    /** Figures of one subject alone, as of a task force that must introduce high-tech enterprises. */
    private void others() {
        Line line = new Line();
        for (IndicatorFacts indicator : facts.indicators()) {
            for (KindFacts kind : indicator.kinds()) {
                if (!isCompared(kind)) {
                    kind.units().stream().filter(unit -> unit.actual().isKnown() || unit.target().isKnown()).forEach(unit -> {
                        line.say(line.isEmpty() ? "" : "；").say(unit.name() + indicator.name()).figure(unit.actual());
                        if (unit.target().isKnown()) {
                            line.say("，目标").figure(unit.target());
                        }
                        if (unit.growth().isKnown()) {
                            line.say("，同比").growth(unit.growth());
                        }
                    });
                }
            }
        }
        if (!line.isEmpty()) {
            blocks.add(numbering.second("单项任务"));
            blocks.add(line.say("。").paragraph());
        }
    }

    private void attach(String title, Block.Table table) {
        attachments.add(title);
        attached.add(new Block.Attachment(attachments.size(), title));
        attached.add(table);
    }
}
