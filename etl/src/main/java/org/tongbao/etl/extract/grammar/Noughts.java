package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Measure;

/** A clause without a number: 完成情况为零 is a figure of its own, in the unit of the one before; any other says whom the next is about. */
final class Noughts implements ClauseRule {

    private static final Pattern NOUGHT = Pattern.compile("零|0");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Saying> said = new ArrayList<>();
        int from = clause.afterLeadIn(clause.start(), clause.end());
        Optional<SubjectNames.Mention> mention = clause.mention(from, clause.end());
        mention.ifPresent(m -> said.add(new Saying.About(m.subject(), clause.isPart(clause.start(), from))));
        int labelStart = mention.map(SubjectNames.Mention::end).orElse(from);
        String label = clause.words(labelStart, clause.end());
        if (Wording.isZero(label)) {
            Matcher zero = NOUGHT.matcher(clause.text()).region(labelStart, clause.end());
            int at = zero.find() ? zero.start() : clause.end() - 1;
            said.add(new Saying.Figure("nought", null, label, Measure.ACTUAL, BigDecimal.ZERO, null, null, null, at, at + 1));
            return Optional.of(said);
        }
        said.add(new Saying.Group(clause.names().groupIn(clause.words(), clause.heard().group())));
        if (clause.words().endsWith("方面")) {
            clause.indicators().mentioned(clause.words()).ifPresent(topic -> said.add(new Saying.Topic(topic)));
        }
        return Optional.of(said);
    }
}
