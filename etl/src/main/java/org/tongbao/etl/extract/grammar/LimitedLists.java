package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;

/** Names before the limit that they are listed by: 甲镇、乙乡2个乡镇完成率超过90%; 丙镇、丁街道不足50%. */
final class LimitedLists implements ClauseRule {

    private static final Pattern SAID = Expression.of("(?:均|都)?(?:\\p{IsHan}{1,8}率)?(?:均|都|仍|还)?(?:超过|高于|突破|不足|不到|低于|未达到?)");
    private static final Pattern GROUP = Expression.of("(?:县市区|县区|乡镇街道|乡镇|镇街|街道|镇|部门|单位)");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Token.Quantity> figures = clause.clause().quantities();
        if (figures.isEmpty() || figures.size() > 2 || figures.size() != clause.figures().size()) {
            return Optional.empty();
        }
        Token.Quantity limit = figures.get(figures.size() - 1);
        int from = clause.afterLeadIn(clause.start(), limit.start());
        if (!limit.isRatio() || limit.end() != clause.end() || clause.words(from, limit.start()).indexOf('、') < 0) {
            return Optional.empty();
        }
        return figures.size() == 1 ? alone(clause, limit, from) : counted(clause, figures.get(0), limit, from);
    }

    private static Optional<List<Saying>> alone(ClauseText clause, Token.Quantity limit, int from) {
        return Names.row(clause, clause.words(from, limit.start()), false)
                .filter(row -> SAID.matcher(row.rest()).matches())
                .map(row -> listed(clause, row.subjects(), limit, from));
    }

    private static Optional<List<Saying>> counted(ClauseText clause, Token.Quantity count, Token.Quantity limit, int from) {
        String between = clause.words(count.end(), limit.start());
        Matcher group = GROUP.matcher(between);
        boolean counts = (count.unit().equals("个") || count.unit().equals("家")) && group.lookingAt()
                && SAID.matcher(between.substring(group.end())).matches();
        if (!counts) {
            return Optional.empty();
        }
        return Names.row(clause, clause.words(from, count.start()), false)
                .filter(row -> row.rest().isEmpty() || row.rest().equals("等"))
                .map(row -> {
                    List<Saying> said = listed(clause, row.subjects(), limit, from);
                    said.add(new Saying.Figure("list_count", Subject.of(group.group(), SubjectKind.GROUP), "", Measure.COUNT,
                            count.value(), count.unit(), bound(clause, limit), null, count.start(), count.numberEnd()));
                    return said;
                });
    }

    private static List<Saying> listed(ClauseText clause, List<Subject> subjects, Token.Quantity limit, int from) {
        List<Saying> said = new ArrayList<>();
        String topic = clause.indicators().mentioned(clause.words()).orElse(null);
        said.add(new Saying.Named(subjects));
        said.add(new Saying.Skipped(limit.start(), limit.end(), LeftOut.THRESHOLD));
        int at = from;
        for (Subject subject : subjects) {
            at += "和及与".indexOf(clause.text().charAt(at)) >= 0 ? 1 : 0;
            int mark = clause.text().indexOf('、', at);
            int end = Math.min(at + subject.name().length(), mark < 0 ? clause.end() : mark);
            said.add(new Saying.Member("limited_list", subject, clause.heard().group(), topic, bound(clause, limit), at, end));
            at = mark < 0 ? end : mark + 1;
        }
        return said;
    }

    private static String bound(ClauseText clause, Token.Quantity limit) {
        return Wording.isBelow(clause.words(clause.start(), limit.start())) ? Wording.below(limit.value()) : Wording.above(limit.value());
    }
}
