package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences. What a clause leaves out it has from the clauses before it: the subject within its sentence, the
 * indicator and the unit from the last figure, the group from the last list. A full stop ends the subject.
 */
final class ProseReader {

    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*$");
    private static final Pattern ADJUSTED = Pattern.compile("(?:由|从)$");
    private static final Pattern ADJUSTED_TO = Pattern.compile("^(?:调整|调增|调减|提高|上调|下调|变更|增加|减少)(?:为|到|至)");

    private final Collector out;
    private final SubjectNames names;
    private final Indicators indicators;
    private final ListReader lists;

    private Subject subject;
    private String indicator = "";
    private String unit = "";
    private String group = "";
    private String listed = "";

    ProseReader(Collector out, SubjectNames names, Indicators indicators) {
        this.out = out;
        this.names = names;
        this.indicators = indicators;
        this.lists = new ListReader(out, names);
        this.subject = names.whole();
    }

    void read(NormalText paragraph) {
        List<Clause> clauses = Clause.split(paragraph.text(), Lexer.tokens(paragraph.text()));
        for (int i = 0; i < clauses.size(); i++) {
            read(paragraph, clauses.get(i));
            if (clauses.get(i).endsSentence()) {
                subject = names.whole();
            }
        }
        subject = names.whole();
    }

    private void read(NormalText paragraph, Clause clause) {
        String words = paragraph.text().substring(clause.start(), clause.end());
        String about = indicators.mentioned(words).orElse(indicator);
        Optional<ListReader.PrintedList> list = lists.find(paragraph, clause, about, group);
        if (list.isPresent()) {
            group = list.get().group();
            listed = list.get().indicator();
            indicator = about;
            lists.emit(paragraph, clause, list.get());
            return;
        }
        List<Token.Quantity> quantities = clause.quantities();
        int labelStart = clause.start();
        Optional<SubjectNames.Mention> mention = names.atStart(words);
        boolean mentionFirst = mention.isPresent()
                && (quantities.isEmpty() || clause.start() + mention.get().end() <= quantities.get(0).start());
        if (mentionFirst) {
            subject = mention.get().subject();
            labelStart = clause.start() + mention.get().end();
        }
        if (readCounts(paragraph, clause, quantities)) {
            return;
        }
        if (quantities.isEmpty()) {
            readWithoutQuantity(paragraph, clause, words, labelStart);
            return;
        }
        for (int i = 0; i < quantities.size(); i++) {
            Token.Quantity quantity = quantities.get(i);
            int trailingEnd = i + 1 < quantities.size() ? quantities.get(i + 1).start() : clause.end();
            readFigure(paragraph, clause, quantity, labelStart, trailingEnd);
            labelStart = quantity.end();
        }
    }

    private void readFigure(NormalText paragraph, Clause clause, Token.Quantity quantity, int labelStart, int trailingEnd) {
        String text = paragraph.text();
        String label = text.substring(Math.min(labelStart, quantity.start()), quantity.start());
        String trailing = text.substring(quantity.end(), trailingEnd);
        String sentence = text.substring(clause.start(), trailingEnd);
        if (label.isEmpty() && clause.start() == quantity.start() && indicator.isEmpty()) {
            return;
        }
        Measure measure = Wording.measure(label, quantity.unit(), trailing);
        boolean changedTo = ADJUSTED_TO.matcher(label).find();
        if (!changedTo) {
            indicator = indicators.named(label, measure).orElse(indicator);
        }
        if (QUOTED.matcher(text.substring(clause.start(), quantity.start())).find()) {
            out.figure(subject, indicators.quoted(trailing), Measure.COUNT, quantity.value(), quantity.unit(),
                    new Collector.When(out.context().start(), out.context().end(), false), null,
                    paragraph.printed(clause.start(), clause.end()), paragraph.printed(quantity.start(), quantity.end()));
            return;
        }
        BigDecimal value = measure == Measure.GROWTH && Wording.falls(label) ? quantity.value().negate() : quantity.value();
        String bound = null;
        Collector.When when = out.usual(measure);
        Optional<YearMonth> month = monthIn(clause, quantity, sentence);
        if (month.isPresent()) {
            when = Collector.month(month.get());
        }
        if (Wording.isDemand(sentence) && (Wording.isAtLeast(trailing) || measure == Measure.TARGET)) {
            measure = Measure.TARGET;
            bound = Wording.atLeast(value);
            when = month.map(Collector::month).orElse(out.year());
        } else if (ADJUSTED.matcher(label).find() && ADJUSTED_TO.matcher(trailing).find()) {
            bound = "was";
        } else if (changedTo) {
            measure = Measure.TARGET;
            when = out.year();
        }
        unit = measure == Measure.TARGET || measure == Measure.ACTUAL ? quantity.unit() : unit;
        out.figure(subject, indicator, measure, value, quantity.unit(), when, bound,
                paragraph.printed(clause.start(), clause.end()), paragraph.printed(quantity.start(), quantity.numberEnd()));
    }

    /** A single month named before the figure, which is not merely the day up to which the report counts. */
    private Optional<YearMonth> monthIn(Clause clause, Token.Quantity quantity, String sentence) {
        if (!out.context().isDated()) {
            return Optional.empty();
        }
        if (Wording.isMonthly(sentence)) {
            return Optional.of(out.context().end());
        }
        return clause.tokens().stream()
                .filter(token -> token instanceof Token.Date && token.end() <= quantity.start())
                .map(Token.Date.class::cast)
                .filter(Token.Date::isSingleMonth)
                .filter(date -> date.fromMonth() > 1)
                .map(date -> date.from(out.context().end().getYear()))
                .reduce((first, second) -> second);
    }

    /** 7家区直部门已超额完成…; 其余18家区直部门、20家乡镇完成情况依然为零: how many of a group there are. */
    private boolean readCounts(NormalText paragraph, Clause clause, List<Token.Quantity> quantities) {
        if (quantities.isEmpty() || !quantities.stream().allMatch(q -> q.unit().equals("家") || q.unit().equals("个"))) {
            return false;
        }
        String text = paragraph.text();
        String predicate = text.substring(quantities.get(quantities.size() - 1).end(), clause.end());
        String bound = Wording.boundOf(predicate);
        String before = text.substring(clause.start(), quantities.get(0).start());
        boolean residual = before.matches(".*(?:其余|另有|其他|剩余).{0,3}");
        boolean counts = bound != null
                && (residual || before.matches("(?:但|但是|仍有|有|共有|目前|仍|还有|截[止至].*)*"));
        if (!counts) {
            return false;
        }
        for (int i = 0; i < quantities.size(); i++) {
            Token.Quantity quantity = quantities.get(i);
            int until = i + 1 < quantities.size() ? quantities.get(i + 1).start() : clause.end();
            String counted = names.groupIn(text.substring(quantity.end(), until), group);
            group = counted;
            out.figure(Subject.of(counted, SubjectKind.GROUP), listed.isEmpty() ? indicator : listed, Measure.COUNT, quantity.value(), quantity.unit(),
                    out.cumulative(), bound, paragraph.printed(clause.start(), clause.end()),
                    paragraph.printed(quantity.start(), quantity.numberEnd()));
        }
        return true;
    }

    /** 完成情况为零 is a figure of its own: nought, in the unit of the target before it. */
    private void readWithoutQuantity(NormalText paragraph, Clause clause, String words, int labelStart) {
        String label = paragraph.text().substring(labelStart, clause.end());
        if (Wording.isZero(label)) {
            Optional<String> named = indicators.mentioned(label);
            String zeroOf = named.orElse(indicator);
            String zeroUnit = named.isPresent() || unit.isEmpty() ? indicators.unitOf(zeroOf).orElse(unit) : unit;
            if (!zeroOf.isEmpty() && !zeroUnit.isEmpty()) {
                Matcher zero = Pattern.compile("零|0").matcher(paragraph.text());
                int at = zero.find(labelStart) ? zero.start() : clause.end() - 1;
                out.figure(subject, zeroOf, Measure.ACTUAL, BigDecimal.ZERO, zeroUnit, out.cumulative(), null,
                        paragraph.printed(clause.start(), clause.end()), paragraph.printed(at, at + 1));
            }
            return;
        }
        group = names.groupIn(words, group);
        if (words.endsWith("方面")) {
            listed = indicators.mentioned(words).orElse(listed);
        }
    }
}
