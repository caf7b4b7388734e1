package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;

/** How many of a group there are: 7家区直部门已超额完成…; 其余18家区直部门、20家乡镇完成情况依然为零. */
final class GroupCounts implements ClauseRule {

    private static final Pattern RESIDUAL = Pattern.compile("(?:其余|另有|其他|剩余|余下).{0,3}$");
    /** 18个项目未开工 counts no units. */
    private static final Pattern OF_THINGS = Expression.of("[\\p{IsHan}“”]{0,6}?(?:项目|工程|问题|企业|隐患|事项|工单|案件|任务|指标)|未(?:开工|竣工|投产|落地|复工)");
    private static final Pattern OPENS = Pattern.compile("(?:但|但是|仍有|有|共有|目前|仍|还有|截[止至].*)*");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Token.Quantity> quantities = clause.clause().quantities();
        if (quantities.isEmpty() || !quantities.stream().allMatch(q -> q.unit().equals("家") || q.unit().equals("个"))) {
            return Optional.empty();
        }
        String predicate = clause.words(quantities.get(quantities.size() - 1).end(), clause.end());
        String bound = Wording.boundOf(predicate);
        String before = clause.words(clause.start(), quantities.get(0).start());
        boolean residual = RESIDUAL.matcher(before).find();
        boolean counts = bound != null && (residual || OPENS.matcher(before).matches());
        if (!counts || OF_THINGS.matcher(predicate).lookingAt()) {
            return Optional.empty();
        }
        List<Saying> said = new ArrayList<>();
        String group = clause.heard().group();
        for (int i = 0; i < quantities.size(); i++) {
            Token.Quantity quantity = quantities.get(i);
            int until = i + 1 < quantities.size() ? quantities.get(i + 1).start() : clause.end();
            group = clause.names().groupIn(clause.words(quantity.end(), until), group);
            said.add(new Saying.Group(group));
            said.add(new Saying.Figure("group_count", group.equals("单位") ? clause.names().whole() : Subject.of(group, SubjectKind.GROUP), null, Measure.COUNT, quantity.value(),
                    quantity.unit(), bound, null, quantity.start(), quantity.numberEnd()));
        }
        return Optional.of(said);
    }
}
