package org.tongbao.etl.extract.inherit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.grammar.Clause;
import org.tongbao.etl.extract.grammar.Grammar;
import org.tongbao.etl.extract.grammar.Heard;
import org.tongbao.etl.extract.grammar.Saying;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.etl.read.Span;

/**
 * Fills in what clauses leave out. A full stop ends the subject: the next sentence is about whom the paragraph opened
 * with, else whom its heading names, else the whole. 其中 ends with its list, and brackets with themselves.
 */
public final class Inheritance {

    private static final Pattern ASSESSMENT_RULE = Pattern.compile(
            "\\d(?:件|次|个|起|项|条|篇|天)的?扣\\d|\\d(?:条|次|件|篇)计\\d|每(?:有|出现|发生|增加|减少|迟报|少报|漏报|超)?\\d+(?:天|日|周|月|个月|项|次|起|件|条|篇|份|人)|每[^,。]{0,10}?\\d[^,。]{0,6}[扣减]|在[^,。]{0,8}考核中扣|[扣减]\\d[^,。]{0,6}分,?(?:最多|扣完|直至|封顶)|每[^,。]{1,14}?(?:扣|加\\d)|扣减|取消[^,。]{0,10}资格|评分(?:标准|办法|细则)|计分办法|满分\\d|凡[^。]{2,20}的,?[^。]{0,10}(?:扣|约谈|问责|通报)");

    /** Of one clause only, while other rules colour their sentence. */
    private static final Pattern DUTY = Pattern.compile("每(?:天|日|周|月|季度?|半月|年)[^,。]{0,20}(?:不少于|不低于|至少)");
    /** 从投向看 and 按区域分: what the list after it is a list by. */
    private static final Pattern VIEW = Expression.of("(?:从|按|分)\\p{IsHan}{2,8}(?:看|分|划分|统计)");
    private static final Pattern COUNTS_FOR_NOUGHT = Pattern.compile("(?:项目|企业)(?:数|个数)?(?:均|仍|依然)?为零");

    private final Collector out;
    private final SubjectNames names;
    private final Indicators indicators;
    private final Grammar grammar;
    private final Outline outline;
    private final Headings headings;

    public Inheritance(Collector out, SubjectNames names, Indicators indicators) {
        this.out = out;
        this.names = names;
        this.indicators = indicators;
        this.grammar = new Grammar(names, indicators);
        this.outline = new Outline(names.whole());
        this.headings = new Headings(names, indicators);
    }

    public void read(NormalText paragraph) {
        String text = paragraph.text();
        names.open(text);
        List<Token> tokens = paragraph.tokens();
        int begin = Outline.wordsBegin(text);
        boolean heading = headings.isHeading(text, begin, tokens);
        if (heading || begin > 0) {
            Frame frame = outline.open(text);
            if (heading) {
                headings.read(text.substring(begin), frame);
                period(tokens, frame);
            } else {
                headings.readLead(text, begin, tokens, frame);
            }
        }
        if (heading && tokens.stream().anyMatch(Token.Quantity.class::isInstance)) {
            tokens.stream().filter(Token.Quantity.class::isInstance).forEach(token -> out.skip(paragraph.printed(token.start(), token.end()), LeftOut.THRESHOLD));
        } else {
            new Reader(paragraph, tokens, begin).read();
        }
    }

    private void period(List<Token> tokens, Frame frame) {
        tokens.stream()
                .filter(Token.Date.class::isInstance)
                .map(Token.Date.class::cast)
                .filter(date -> date.fromMonth() != null || isAhead(date))
                .findFirst()
                .ifPresent(date -> frame.period = Months.of(new Saying.When.On(date, false), Measure.ACTUAL, out.context()));
    }

    /** 2024年工作打算, in a report on 2023. */
    private boolean isAhead(Token.Date date) {
        Period reported = out.context().reported();
        return date.year() != null && reported != null && reported.end().hasYear() && date.year() > reported.end().year();
    }

    /** Months in brackets behind a figure are that figure's; the period before them holds again after. */
    private record Bracket(Period period) {}

    /** One paragraph as it is read from clause to clause. */
    private final class Reader {
        private final NormalText paragraph;
        private final String text;
        private final List<Clause> clauses;
        private final boolean numbered;
        private final Frame now;
        private final Deque<Subject> outside = new ArrayDeque<>();
        private final Deque<Optional<Bracket>> periodsOutside = new ArrayDeque<>();
        private Subject opening;
        private Subject beforePart;
        /** Who the part of the sentence up to the next semicolon opened with. */
        private Subject segment;
        private boolean segmentOpens = true;
        private boolean listSpokenFor;
        private int ruledUntil = -1;
        private boolean isRule;
        private Clause clause;
        private boolean dated;
        private List<Subject> named = List.of();
        private boolean inPart;
        private Period beforePartPeriod;
        private Saying.When clauseWhen;
        private Period sentencePeriod;
        private Period beforeSentence;
        private int sentences;
        /** Null where the sentence has named no months. */
        private Saying.When sentenceWhen;
        private String bracketLead = "";
        /** The first clause that is more than a date. */
        private int opensAt;
        private int partsInClause;

        Reader(NormalText paragraph, List<Token> tokens, int begin) {
            this.paragraph = paragraph;
            this.text = paragraph.text();
            this.clauses = Clause.split(text, tokens, begin);
            this.numbered = begin > 0;
            this.now = outline.top().copy();
            this.opening = now.subject;
            this.segment = now.subject;
        }

        void read() {
            String lead = "";
            int depth = 0;
            for (int i = 0; i < clauses.size(); i++) {
                clause = clauses.get(i);
                for (; depth < clause.depth(); depth++) {
                    outside.push(now.subject);
                    boolean ofFigure = i > 0 && !clauses.get(i - 1).figures().isEmpty();
                    periodsOutside.push(ofFigure ? Optional.of(new Bracket(now.period)) : Optional.empty());
                }
                for (; depth > clause.depth(); depth--) {
                    now.subject = outside.pop();
                    periodsOutside.pop().ifPresent(bracket -> now.period = bracket.period());
                }
                int sentenceEnd = sentenceEnd(i);
                if (isRule(sentenceStart(i), sentenceEnd) || DUTY.matcher(text).region(clause.start(), clause.end()).find()) {
                    clause.figures().forEach(figure -> out.skip(paragraph.printed(figure.start(), figure.end()), LeftOut.ASSESSMENT_RULE));
                } else {
                    read(i, lead, sentenceEnd);
                }
                if (clause.endMark() == '(' && !text.startsWith("、", clause.start())) {
                    bracketLead = (clause.depth() == 0 ? bracketLead : "") + text.substring(clause.start(), clause.end());
                } else if (clause.endsSentence() || clause.endMark() == ';') {
                    bracketLead = "";
                }
                boolean bracketed = clause.endMark() == '(' && i + 1 < clauses.size() && clauses.get(i + 1).depth() > clause.depth();
                boolean view = clause.endMark() == ',' && VIEW.matcher(text).region(clause.start(), clause.end()).matches();
                lead = bracketed ? bracketLead : view || clause.endMark() == ':' ? text.substring(clause.start(), clause.end()) : clause.endMark() == ',' && !lead.isEmpty() && clause.figures().isEmpty() ? lead : "";
                end(i);
            }
            outline.carry(now);
            if (opening.isProjectClass()) {
                outline.top().subject = opening;
            }
        }

        private boolean isRule(int start, int end) {
            if (end != ruledUntil) {
                ruledUntil = end;
                isRule = mayBeRule(start, end) && ASSESSMENT_RULE.matcher(text).region(start, end).find();
            }
            return isRule;
        }

        /** Every wording of an assessment rule has one of these characters. */
        private boolean mayBeRule(int start, int end) {
            for (int at = start; at < end; at++) {
                if ("每扣取评计满凡".indexOf(text.charAt(at)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private void read(int i, String lead, int sentenceEnd) {
            dated = false;
            Period periodAtStart = now.period;
            partsInClause = 0;
            if (text.startsWith("其中", clause.start()) && !inPart) {
                inPart = true;
                beforePartPeriod = now.period;
            }
            Heard heard = new Heard(now.subject, now.group, lead, numbered && i == 0, named);
            for (Saying saying : grammar.read(text, clause, sentenceStart(i), sentenceEnd, heard)) {
                if (saying instanceof Saying.About about && i == opensAt && !about.partOnly()) {
                    opening = about.subject();
                }
                take(saying);
            }
            opensAt += i == opensAt && isDate(clause) ? 1 : 0;
            if (i == 0 || clauses.get(i - 1).endsSentence()) {
                sentencePeriod = now.period;
                beforeSentence = periodAtStart;
                sentenceWhen = dated ? clauseWhen : null;
            } else if (dated) {
                sentenceWhen = clauseWhen;
            }
            if (segmentOpens) {
                segment = beforePart != null ? beforePart : now.subject;
            }
        }

        private void end(int i) {
            if ((clause.endsSentence() || clause.endMark() == ';') && inPart) {
                now.period = beforePartPeriod;
                inPart = false;
            }
            if (clause.endsSentence() && isSingleMonthWithin(sentencePeriod)) {
                now.period = sentencePeriod;
            } else if (clause.endsSentence() && sentences++ > 0 && endsEarlier(now.period)) {
                now.period = beforeSentence;
            }
            if (clause.endsSentence()) {
                now.subject = clause.depth() == 0 ? opening : now.subject;
                beforePart = null;
                named = List.of();
            } else if (partsInClause > 1 && beforePart != null && clause.depth() == 0) {
                now.subject = beforePart;
            }
            if (clause.endMark() == ';') {
                now.subject = beforePart != null ? beforePart : clause.depth() == 0 ? segment : now.subject;
                beforePart = null;
            }
            segmentOpens = clause.depth() == 0 && (clause.endsSentence() || clause.endMark() == ';' || segmentOpens && isDate(clause));
            listSpokenFor &= clause.endMark() == ',';
        }

        /** 1-4月 in a report on 1-5月 holds for one sentence. */
        private boolean endsEarlier(Period period) {
            Period reported = out.context().reported();
            return period != null && reported != null && reported.end().hasYear() && period.end().hasYear()
                    && period.end().year().equals(reported.end().year()) && period.end().month() < reported.end().month();
        }

        /** Whether a clause turned from the count since January to a month of its own, as 9月当月 does. */
        private boolean isSingleMonthWithin(Period of) {
            Period around = of == null ? out.context().reported() : of;
            boolean month = clauseWhen instanceof Saying.When.LastMonth || clauseWhen instanceof Saying.When.On on && on.date().isSingleMonth() && !on.date().partOfMonth();
            return month && around != null && around.cumulative() && now.period != null && now.period.start().equals(now.period.end()) && !now.period.cumulative();
        }

        private int sentenceEnd(int i) {
            for (int j = i; j < clauses.size(); j++) {
                if (clauses.get(j).endsSentence() || clauses.get(j).endMark() == ';') {
                    return clauses.get(j).end();
                }
            }
            return text.length();
        }

        private int sentenceStart(int i) {
            for (int j = i - 1; j >= 0; j--) {
                if (clauses.get(j).endsSentence()) {
                    return clauses.get(j + 1).start();
                }
            }
            return 0;
        }

        private void take(Saying saying) {
            if (saying instanceof Saying.Named names) {
                named = names.subjects();
            } else if (saying instanceof Saying.About about) {
                beforePart = about.partOnly() && beforePart == null ? now.subject : beforePart;
                partsInClause += beforePart != null ? 1 : 0;
                now.subject = about.subject();
            } else if (saying instanceof Saying.Group group) {
                now.group = group.name();
            } else if (saying instanceof Saying.Topic topic) {
                now.indicator = topic.indicator();
                now.listed = topic.indicator();
            } else if (saying instanceof Saying.During during) {
                dated = true;
                now.period = planned(during.when(), Months.of(during.when(), Measure.ACTUAL, out.context()));
                clauseWhen = during.when();
            } else if (saying instanceof Saying.Skipped skipped) {
                out.skip(paragraph.printed(skipped.start(), skipped.end()), skipped.reason());
            } else if (saying instanceof Saying.Member member) {
                listed(member);
            } else if (saying instanceof Saying.Figure figure) {
                figure(figure);
            }
        }

        /** 一季度 in the plan for next year is next year's. */
        private Period planned(Saying.When when, Period said) {
            boolean ofPlan = isAhead(now.period) && when instanceof Saying.When.On on && on.date().year() == null;
            int year = ofPlan ? now.period.start().year() : 0;
            return ofPlan ? new Period(new CalendarMonth(year, said.start().month()), new CalendarMonth(year, said.end().month()), said.cumulative()) : said;
        }

        private void listed(Saying.Member member) {
            listSpokenFor |= "==0".equals(member.bound());
            String of = member.indicator() == null ? now.indicator : member.indicator();
            now.listed = of;
            out.member(member.subject(), member.list(), of, member.bound(), months(Measure.LIST_MEMBER, null), quote(),
                    paragraph.printed(member.tokenStart(), member.tokenEnd()), member.rule());
        }

        private void figure(Saying.Figure figure) {
            if (figure.rule().equals("nought")) {
                nought(figure);
                return;
            }
            if (figure.rule().equals("group_count")) {
                emit(figure, figure.subject(), now.listed.isEmpty() ? now.indicator : now.listed, figure.unit());
                return;
            }
            if (figure.label() != null) {
                now.indicator = indicators.named(figure.label(), figure.measure()).orElse(now.indicator);
            }
            if (figure.measure() == Measure.TARGET || figure.measure() == Measure.ACTUAL) {
                now.unit = figure.unit();
            }
            emit(figure, figure.subject() == null ? now.subject : figure.subject(), now.indicator, figure.unit());
        }

        /** Nought is in the unit of the target before it. What is said of a list has been said of its members. */
        private void nought(Saying.Figure figure) {
            Optional<String> named = indicators.mentioned(figure.label());
            String of = named.orElse(now.indicator);
            String unit = COUNTS_FOR_NOUGHT.matcher(figure.label()).find() ? "个" : named.isPresent() || now.unit.isEmpty() ? indicators.unitOf(of).orElse(now.unit) : now.unit;
            if (!listSpokenFor && !of.isEmpty() && !unit.isEmpty()) {
                emit(figure, now.subject, of, unit);
            }
        }

        private void emit(Saying.Figure figure, Subject subject, String indicator, String unit) {
            boolean planned = figure.when() == null && isAhead(now.period) && (figure.measure() == Measure.ACTUAL || figure.measure() == Measure.GROWTH || figure.measure() == Measure.RATE);
            Measure measure = planned ? Measure.TARGET : figure.measure();
            out.figure(subject, indicator, measure, figure.value(), unit, months(measure, figure), figure.bound(),
                    quote(), paragraph.printed(figure.tokenStart(), figure.tokenEnd()), planned ? "plan" : figure.rule());
        }

        /** What is said of a year that is yet to come is a plan. */
        private boolean isAhead(Period period) {
            Period reported = out.context().reported();
            return period != null && reported != null && reported.end().hasYear() && period.start().hasYear() && period.start().year() > reported.end().year();
        }

        private Period months(Measure measure, Saying.Figure figure) {
            if (figure != null && figure.when() != null) {
                return Months.of(figure.when(), measure, out.context());
            }
            if (measure == Measure.TARGET) {
                boolean ofYear = figure == null || figure.label() == null || Months.isOfYear(text.substring(clause.start(), figure.tokenStart())) || text.startsWith("的", endOfUnit(figure));
                Saying.When when = dated ? clauseWhen : figure != null && figure.rule().equals("demand") ? sentenceWhen : null;
                return when != null && !ofYear ? Months.of(when, measure, out.context()) : isAhead(now.period) ? now.period : out.context().year();
            }
            return now.period != null ? now.period : out.context().usual(measure);
        }

        private int endOfUnit(Saying.Figure figure) {
            return figure.tokenEnd() + (figure.unit() == null ? 0 : figure.unit().length());
        }

        /** What stands in brackets is quoted with the name before them. */
        private Span quote() {
            if (clause.depth() > 0) {
                int from = text.lastIndexOf('(', clause.start());
                while (from > 0 && "、,;:。".indexOf(text.charAt(from - 1)) < 0) {
                    from--;
                }
                return paragraph.printed(from, clause.end());
            }
            return paragraph.printed(dateBefore(), clause.end());
        }

        /** 5月份, before the clause belongs to what it says. */
        private int dateBefore() {
            int at = clauses.indexOf(clause);
            Clause before = at > 0 ? clauses.get(at - 1) : clause;
            return before != clause && before.endMark() == ',' && isDate(before) ? before.start() : clause.start();
        }

        private static boolean isDate(Clause clause) {
            return clause.tokens().size() == 1 && clause.tokens().get(0) instanceof Token.Date
                    && clause.end() - clause.start() <= clause.tokens().get(0).end() - clause.tokens().get(0).start() + 4;
        }
    }
}
