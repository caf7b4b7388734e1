package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * Names and figures in two lists of the same length: 甲镇、乙镇、丙镇分别完成1、2、3亿元 and 项目个数、到位资金分别为12个、3亿元. What
 * follows the last name, as 完成率 in 甲镇、乙镇完成率分别为, is said of all.
 */
final class ParallelLists implements ClauseRule {

    private static final String EACH = "分别";
    private static final Pattern BETWEEN = Pattern.compile("[、和及与]");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        int each = clause.words().indexOf(EACH);
        if (each < 0) {
            return Optional.empty();
        }
        int at = clause.start() + each;
        List<Token.Quantity> figures =
                clause.clause().quantities().stream().filter(quantity -> quantity.start() >= at).toList();
        boolean early = clause.clause().quantities().stream().anyMatch(quantity -> quantity.start() < at);
        int from = clause.afterLeadIn(clause.start(), at);
        List<String> names = Arrays.stream(BETWEEN.split(clause.words(from, at))).filter(name -> !name.isEmpty()).toList();
        if (early || names.size() < 2 || names.size() != figures.size()) {
            return Optional.empty();
        }
        String last = names.get(names.size() - 1);
        Optional<SubjectNames.Mention> lastSubject = clause.names().at(last, 0);
        String shared = lastSubject.isPresent() ? last.substring(lastSubject.get().end()) : "";
        List<Saying> said = new ArrayList<>();
        String verb = clause.words(at + EACH.length(), figures.get(0).start());
        for (int i = 0; i < names.size(); i++) {
            Token.Quantity figure = figures.get(i);
            String name = i == names.size() - 1 && lastSubject.isPresent() ? last.substring(0, lastSubject.get().end()) : names.get(i);
            Subject subject = subject(clause, name, lastSubject.isPresent());
            String own = i == 0 ? "" : clause.words(figures.get(i - 1).end(), figure.start()).replaceFirst("^[、和及,]", "");
            String label = (subject == null ? name : shared) + (own.isEmpty() ? verb : own);
            String trailing = clause.words(figure.end(), i + 1 < figures.size() ? figures.get(i + 1).start() : clause.end());
            Measures.Told told = Measures.tell(label, figure, trailing);
            said.add(new Saying.Figure("parallel_list+" + told.rule(), subject, label, told.measure(), told.value(), told.unit(), null,
                    null, figure.start(), figure.numberEnd()));
        }
        return Optional.of(said);
    }

    private static Subject subject(ClauseText clause, String name, boolean subjects) {
        return clause.names().at(name, 0).filter(mention -> mention.end() == name.length()).map(SubjectNames.Mention::subject)
                .orElseGet(() -> {
                    Subject listed = clause.names().listed(name);
                    return subjects || listed.kind() != SubjectKind.OTHER ? listed : null;
                });
    }
}
