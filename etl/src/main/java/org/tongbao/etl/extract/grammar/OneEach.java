package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;

/** One figure that several subjects each have: 甲市、乙区各1个; 甲市、乙市均为100%. */
final class OneEach implements ClauseRule {

    private static final Pattern EACH = Expression.of("(?<names>.*、.*?)(?<verb>(?:均|各|都)\\p{IsHan}{0,10})$");

    private static final Pattern RATE = Pattern.compile("率(?:为|达|达到|是)$");
    private static final Pattern RATE_ALONE = Expression.of("\\p{IsHan}{2,8}率(?:为|达|达到|是)");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Token.Quantity> figures = clause.clause().quantities();
        if (figures.size() != 1) {
            return Optional.empty();
        }
        Token.Quantity figure = figures.get(0);
        int from = clause.afterLeadIn(clause.start(), figure.start());
        String words = clause.words(from, figure.start());
        Matcher each = EACH.matcher(words);
        if (words.indexOf('、') < 0) {
            return Optional.empty();
        }
        if (!each.find()) {
            return figure.isRatio() && RATE.matcher(words).find() ? Names.row(clause, words, false)
                    .filter(row -> RATE_ALONE.matcher(row.rest()).matches())
                    .map(row -> said(clause, figure, row.subjects(), row.rest())) : Optional.empty();
        }
        List<Subject> subjects = Names.listed(clause, each.group("names"));
        if (subjects.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(said(clause, figure, subjects, clause.heard().lead() + each.group("verb").substring(1)));
    }

    private static List<Saying> said(ClauseText clause, Token.Quantity figure, List<Subject> subjects, String label) {
        Measures.Told told = Measures.tell(label, figure, "");
        List<Saying> said = new ArrayList<>();
        for (Subject subject : subjects) {
            said.add(new Saying.Figure("one_each+" + told.rule(), subject, label, told.measure(), told.value(), told.unit(), null, null,
                    figure.start(), figure.numberEnd()));
        }
        return said;
    }
}
