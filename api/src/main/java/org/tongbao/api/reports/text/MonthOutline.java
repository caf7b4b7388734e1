package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.Listed;
import org.tongbao.api.reports.facts.MonthFacts;
import org.tongbao.api.reports.facts.Printed;
import org.tongbao.api.reports.facts.YearFacts;
import org.tongbao.warehouse.engine.Engine;

/**
 * 月度通报（稿）: the month's figures as they were printed, in sentences and tables that can be loaded back; then, for the drafter
 * alone, what they come to beside last year and the contradictions among them.
 */
public final class MonthOutline {

    private final MonthFacts facts;
    private final YearFacts standing;
    private final Numbering numbering = new Numbering();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final Set<Printed> unsaid;

    private MonthOutline(MonthFacts facts) {
        this.facts = facts;
        this.standing = facts.standing();
        this.unsaid = new LinkedHashSet<>(facts.printed());
    }

    /** @param engine of the same release as the facts */
    public static Outline of(MonthFacts facts, Engine engine) {
        MonthOutline writing = new MonthOutline(facts);
        writing.write();
        YearFacts standing = facts.standing();
        return Outline.of(standing.region().name() + standing.year() + "年" + standing.month() + "月" + Heads.topic(standing.letter()) + "通报稿", writing.blocks, engine);
    }

    private void write() {
        String issuer = standing.letter().issuer();
        String topic = Heads.topic(standing.letter()).isEmpty() ? "重点工作" : Heads.topic(standing.letter()) + "工作";
        String months = facts.months() + "份";
        blocks.add(new Block.DocumentNumber(Heads.documentNumber(standing.letter())));
        blocks.add(new Block.Title(Heads.title(issuer, "关于" + standing.region().titled() + standing.year() + "年" + months + topic + "完成情况的通报（稿）")));
        String addressees = standing.letter().addressees();
        blocks.add(new Block.Recipients((addressees.isEmpty() ? new Run.Gap("办公室填写主送机关").shown() : addressees) + "："));
        blocks.add(new Line().say("现将" + standing.region().ours() + months + topic + "完成情况通报如下：").paragraph());
        blocks.add(numbering.first("总体情况"));
        orAttached(standing.region().whole() + "各项指标", () -> said(WholePrinted.of(facts)));
        blocks.add(numbering.first("工作完成情况"));
        orAttached("各单位", () -> {
            said(SubjectPrinted.of(facts));
            blocks.addAll(ListPrinted.of(facts));
            said(CountPrinted.of(facts));
        });
        blocks.add(numbering.first("形势分析"));
        blocks.add(new Line().gap("业务科室填写形势分析").paragraph());
        blocks.add(numbering.first("下步工作要求"));
        said(DemandPrinted.of(standing, facts.printed()));
        blocks.add(new Line().gap("主管领导填写下步工作要求").paragraph());
        List<PrintedTable> tables = PrintedTable.of(facts);
        tables.forEach(table -> {
            attachments.add(table.title());
            unsaid.removeAll(table.said());
        });
        List<Listed> unsaidLists = facts.lists().stream().filter(list -> !ListPrinted.isSaid(facts, list)).toList();
        boolean hasOthers = !unsaid.isEmpty() || !unsaidLists.isEmpty();
        if (hasOthers) {
            attachments.add(ItemsTable.title(facts));
        }
        if (!attachments.isEmpty()) {
            blocks.add(new Block.AttachmentList(attachments));
        }
        blocks.add(new Block.Signature(issuer.isEmpty() ? new Run.Gap("办公室填写发文机关").shown() : issuer, new Line().gap("签发人填写成文日期").runs()));
        for (int i = 0; i < tables.size(); i++) {
            blocks.add(new Block.Attachment(i + 1, tables.get(i).title()));
            blocks.add(tables.get(i).table());
        }
        if (hasOthers) {
            blocks.add(new Block.Attachment(attachments.size(), ItemsTable.title(facts)));
            blocks.add(ItemsTable.of(facts, unsaid, unsaidLists));
        }
        notes();
    }

    /** Where no sentence can be written, all there is to say is in the attachments. */
    private void orAttached(String what, Runnable writing) {
        int before = blocks.size();
        writing.run();
        if (blocks.size() == before) {
            blocks.add(new Line().say(what + "完成情况详见附件。").paragraph());
        }
    }

    private void said(Saying saying) {
        blocks.addAll(saying.blocks());
        saying.said().forEach(unsaid::remove);
    }

    /** From here on nothing is part of the bulletin, and loading leaves it out. */
    private void notes() {
        Numbering own = new Numbering();
        blocks.add(new Block.DraftNotes("起草说明（印发时删去）"));
        blocks.add(own.first("与目标和上年相比"));
        blocks.addAll(OverallSaying.of(standing));
        for (IndicatorFacts indicator : standing.indicators()) {
            if (!indicator.isJudged()) {
                continue;
            }
            for (KindFacts kind : indicator.kinds().stream().filter(of -> of.units().size() > 1).sorted(Comparator.comparing(KindFacts::kind)).toList()) {
                blocks.add(own.second(kind.kind().label(standing.region()) + indicator.name()));
                blocks.addAll(TargetSaying.of(standing, indicator, kind));
                blocks.addAll(RankSaying.of(kind));
                blocks.addAll(GrowthSaying.of(kind));
                blocks.add(KindChart.of(indicator, kind, standing.year()));
            }
        }
        blocks.add(own.first("尚存的矛盾"));
        blocks.addAll(ContradictionSaying.of(standing));
        blocks.add(own.first("数据来源"));
        blocks.add(new Block.SourceList());
    }
}
