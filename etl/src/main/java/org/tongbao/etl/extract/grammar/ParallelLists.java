package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * Names and figures in two lists of the same length: 甲镇、乙镇、丙镇分别完成1、2、3亿元 and 项目个数、到位资金分别为12个、3亿元. What
 * follows the last name, as 完成率 in 甲镇、乙镇完成率分别为, is said of all. The names may stand in a clause before.
 */
final class ParallelLists implements ClauseRule {

    private static final Pattern EACH = Pattern.compile("分别(?:为|是)?|依次(?:为|是)|分(?=列|居|获)");
    private static final Pattern SECTORS = Pattern.compile("^(?:第?一、第?二、第?三|第?一、第?二|第?二、第?三)(?:次)?产业|^三次产业");
    private static final Pattern BETWEEN = Pattern.compile("[、和及与]");
    private static final Pattern COMPARED = Pattern.compile("同比|环比|较[上去][年月]");
    private static final Pattern MOVES = Pattern.compile("增加|减少|增长|下降|上升|提高|降低");
    private static final Pattern JOINT = Pattern.compile("^[、和及,]");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Token.Quantity> figures = clause.clause().quantities();
        String all = clause.words();
        Matcher each = EACH.matcher(all);
        int at = (all.indexOf('分') >= 0 || all.contains("依次")) && each.find() ? clause.start() + each.start() : -1;
        if (at < 0) {
            return joined(clause, figures);
        }
        List<Token.Place> places = clause.figures().stream().filter(Token.Place.class::isInstance).map(Token.Place.class::cast).toList();
        if (places.size() > 1 && figures.isEmpty() && places.size() == clause.heard().named().size()) {
            return Optional.of(places(clause.heard().named(), places));
        }
        List<Token.Quantity> given = figures.stream().filter(quantity -> quantity.start() >= at).toList();
        int names = clause.afterLeadIn(clause.start(), at);
        if (given.size() < 2 || given.size() < figures.size()) {
            return Optional.empty();
        }
        String words = clause.words(names, at);
        String verb = clause.words(clause.start() + each.end(), given.get(0).start());
        Matcher sectors = SECTORS.matcher(words);
        if (sectors.find()) {
            return pair(clause, sectors(sectors.group()), words.substring(sectors.end()) + verb, given);
        }
        int of = words.lastIndexOf("的", words.indexOf('、') < 0 ? 0 : words.indexOf('、'));
        Optional<Names.Row> row = of > 0 ? Names.row(clause, words.substring(of + 1), true) : Names.row(clause, words, true);
        if (row.isPresent() && row.get().subjects().size() == given.size()) {
            return pair(clause, row.get().subjects(), (of > 0 ? words.substring(0, of) : "") + row.get().rest() + verb, given);
        }
        String[] indicators = BETWEEN.split(words);
        if (indicators.length == given.size()) {
            return pair(clause, indicators, verb, given);
        }
        if (when(clause, given, 0) != null) {
            return Optional.of(ofTheirMonths(clause, words + verb, given));
        }
        return clause.heard().named().size() == given.size() && words.indexOf('、') < 0 && bare(clause, verb, given)
                ? pair(clause, clause.heard().named(), words + verb, given)
                : Optional.empty();
    }

    /** Whether nothing stands between the figures that could be a name. */
    private static boolean bare(ClauseText clause, String verb, List<Token.Quantity> figures) {
        boolean bare = clause.names().at(verb, 0).isEmpty();
        for (int i = 1; i < figures.size(); i++) {
            bare &= BETWEEN.matcher(JOINT.matcher(clause.words(figures.get(i - 1).end(), figures.get(i).start())).replaceFirst("")).replaceAll("").replaceFirst("^(?:增长|下降|上升|减少|增加|提高|降低)$", "").isEmpty();
        }
        return bare;
    }

    /** 甲镇、乙乡未开工38户和26户: as many figures as names, parted by nothing but 和. */
    private static Optional<List<Saying>> joined(ClauseText clause, List<Token.Quantity> figures) {
        boolean together = figures.size() >= 2;
        for (int i = 1; i < figures.size(); i++) {
            together &= BETWEEN.matcher(clause.words(figures.get(i - 1).end(), figures.get(i).start())).matches()
                    && figures.get(i).unit().equals(figures.get(0).unit());
        }
        if (!together) {
            return Optional.empty();
        }
        int from = clause.afterLeadIn(clause.start(), figures.get(0).start());
        String label = clause.words(from, figures.get(0).start());
        if (figures.size() > 2 && clause.heard().named().size() == figures.size() && label.indexOf('、') < 0 && clause.names().at(label, 0).isEmpty()) {
            return pair(clause, clause.heard().named(), label, figures);
        }
        return Names.row(clause, clause.words(from, figures.get(0).start()), false)
                .filter(row -> row.subjects().size() == figures.size())
                .flatMap(row -> pair(clause, row.subjects(), row.rest(), figures));
    }

    /** 分列第12、13名, of those named before. */
    private static List<Saying> places(List<Subject> named, List<Token.Place> places) {
        List<Saying> said = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Token.Place place = places.get(i);
            said.add(new Saying.Figure("parallel_list+rank", named.get(i), "", Measure.RANK, place.value(), place.unit(), null, null,
                    place.start(), place.end()));
        }
        return said;
    }

    private static List<Subject> sectors(String printed) {
        return (printed.equals("三次产业") ? "一二三" : printed).chars()
                .filter(c -> "一二三".indexOf(c) >= 0)
                .mapToObj(c -> "第" + (char) c + "产业")
                .map(name -> new Subject(name, SubjectKind.SECTOR, name))
                .toList();
    }

    private static Optional<List<Saying>> pair(ClauseText clause, List<Subject> subjects, String label, List<Token.Quantity> figures) {
        if (subjects.size() != figures.size()) {
            return Optional.empty();
        }
        List<Saying> said = new ArrayList<>();
        said.add(new Saying.Named(subjects));
        for (int i = 0; i < figures.size(); i++) {
            said.add(figure(clause, subjects.get(i), label, figures, i));
        }
        return Optional.of(said);
    }

    private static Optional<List<Saying>> pair(ClauseText clause, String[] indicators, String verb, List<Token.Quantity> figures) {
        List<Saying> said = new ArrayList<>();
        int from = clause.afterLeadIn(clause.start(), figures.get(0).start());
        clause.mention(from, figures.get(0).start()).ifPresent(mention -> said.add(new Saying.About(mention.subject(), clause.isPart(clause.start(), from))));
        for (int i = 0; i < figures.size(); i++) {
            said.add(figure(clause, null, indicators[i] + verb, figures, i));
        }
        return Optional.of(said);
    }

    /** 4月、5月分别, 6月、7月 as one span, and 一至四季度分别: each figure is of its own months; null where that is not so. */
    private static Saying.When when(ClauseText clause, List<Token.Quantity> figures, int i) {
        List<Token.Date> dates = clause.clause().dates().stream().filter(date -> date.fromMonth() != null && date.end() <= figures.get(0).start()).toList();
        if (dates.size() == figures.size()) {
            return new Saying.When.On(dates.get(i), false);
        }
        Token.Date span = dates.size() == 1 ? dates.get(0) : null;
        boolean listed = span != null && clause.words(span.start(), span.end()).indexOf('、') >= 0 && span.toMonth() - span.fromMonth() + 1 == figures.size();
        if (listed) {
            return new Saying.When.On(span.months(span.fromMonth() + i, span.fromMonth() + i), false);
        }
        boolean quarters = span != null && clause.text().startsWith("季度", span.end() - 2) && span.toMonth() - span.fromMonth() + 1 == 3 * figures.size();
        return quarters ? new Saying.When.On(span.months(span.fromMonth() + 3 * i, span.fromMonth() + 3 * i + 2), false) : null;
    }

    private static List<Saying> ofTheirMonths(ClauseText clause, String label, List<Token.Quantity> figures) {
        List<Saying> said = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            said.add(figure(clause, null, label, figures, i));
        }
        return said;
    }

    private static Saying.Figure figure(ClauseText clause, Subject subject, String label, List<Token.Quantity> figures, int i) {
        Token.Quantity figure = figures.get(i);
        String own = i == 0 ? "" : JOINT.matcher(clause.words(figures.get(i - 1).end(), figure.start())).replaceFirst("");
        boolean same = own.isEmpty() || Arrays.asList("和", "及", "、").contains(own);
        Matcher compared = COMPARED.matcher(label);
        String full = !same && MOVES.matcher(own).matches() && compared.find() ? compared.group() + own : own;
        Measures.Told told = Measures.tell(same ? label : full, figure, "");
        return new Saying.Figure("parallel_list+" + told.rule(), subject, same ? label : own, told.measure(), told.value(), told.unit(), null,
                when(clause, figures, i), figure.start(), figure.numberEnd());
    }
}
