package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.SubjectNames;

/** Reads clauses by the first rule that fits. */
public final class Grammar {

    private static final List<ClauseRule> RULES = List.of(
            new NameLists(), new LimitedLists(), new ParallelLists(), new FigureLists(), new OneEach(), new GroupCounts(), new Figures(), new Noughts());

    private final SubjectNames names;
    private final Indicators indicators;
    private Demands demands = new Demands("");

    public Grammar(SubjectNames names, Indicators indicators) {
        this.names = names;
        this.indicators = indicators;
    }

    /**
     * @param sentenceStart where the clause's sentence begins in the paragraph's normal text
     * @param sentenceEnd where the clause's sentence ends
     */
    public List<Saying> read(String paragraph, Clause clause, int sentenceStart, int sentenceEnd, Heard heard) {
        if (!demands.isOf(paragraph)) {
            demands = new Demands(paragraph);
        }
        ClauseText text = new ClauseText(paragraph, clause, sentenceStart, sentenceEnd, names, indicators, heard, demands.firstEnd(sentenceStart));
        List<Saying> sayings = new ArrayList<>();
        Dates.during(text).ifPresent(when -> sayings.add(new Saying.During(when)));
        for (ClauseRule rule : RULES) {
            List<Saying> said = rule.read(text).orElse(List.of());
            if (!said.isEmpty()) {
                sayings.addAll(said);
                break;
            }
        }
        return sayings;
    }
}
