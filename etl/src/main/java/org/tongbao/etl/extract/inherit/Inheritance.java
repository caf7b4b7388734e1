package org.tongbao.etl.extract.inherit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.etl.extract.grammar.Clause;
import org.tongbao.etl.extract.grammar.Grammar;
import org.tongbao.etl.extract.grammar.Heard;
import org.tongbao.etl.extract.grammar.Saying;
import org.tongbao.etl.extract.grammar.Wording;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.NormalText;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.Span;

/**
 * Fills in what clauses leave out. A full stop ends the subject: the next sentence is about whom the paragraph opened
 * with, else whom its heading names, else the whole. 其中 ends with its list, and brackets with themselves.
 */
public final class Inheritance {

    /** What is a target where it is said of a year to come. */
    private static final Set<Measure> PLANNED = Set.of(Measure.ACTUAL, Measure.GROWTH, Measure.RATE);
    /** Whose projects of a class are told among their other figures. */
    private static final Set<SubjectKind> OF_UNITS = EnumSet.of(SubjectKind.ZONE, SubjectKind.TOWNSHIP, SubjectKind.SUBDISTRICT, SubjectKind.TASK_FORCE, SubjectKind.COMPANY);
    private static final Pattern COUNTS_FOR_NOUGHT = Pattern.compile("(?:项目|企业)(?:数|个数)?(?:均|仍|依然)?为零");

    /** What has been done is no plan, whatever month was spoken of. */
    private static final Pattern ALREADY = Pattern.compile("实际(?!利用|使用|吸收|到位)|已|目前");
    /** What marks are given for. */
    private static final Pattern SCORED = Pattern.compile("分|考核|评|指数|测|满意");
    private static final Pattern MONEY = Pattern.compile("支出|资金|投资|收入|税收");

    /** More than 分别 ever gives figures to. */
    private static final int MOST_IN_TURN = 12;
    private static final Pattern COMPLAINTS = Pattern.compile("热线|诉求");
    /** 辍学学生为零 is no amount of what was spoken of before. */
    private static final Pattern OF_PEOPLE = Pattern.compile("(?:学生|人员|人数|人口|死亡|伤亡|事故)(?:数|起数)?(?:均|仍)?为零");

    private final Collector out;
    private boolean ofComplaints;
    /** The unit of the last amount of money. */
    private String money = "万元";
    private final SubjectNames names;
    private final Indicators indicators;
    private final Grammar grammar;
    private final Outline outline;
    private final Headings headings;
    private final CarriedClass carried = new CarriedClass();

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
        ofComplaints |= COMPLAINTS.matcher(text).find();
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
        if (!heading && begin == 0) {
            carried.check(text, outline.top());
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

    /** One paragraph as it is read from clause to clause. */
    private final class Reader {
        private final NormalText paragraph;
        private final String text;
        private final List<Clause> clauses;
        private final boolean numbered;
        private final Frame now;
        private final Deque<Subject> outside = new ArrayDeque<>();
        private final SpokenMonths months;
        private final AssessmentRules rules;
        private Subject opening;
        private Subject beforePart;
        /** Who the part of the sentence up to the next semicolon opened with. */
        private Subject segment;
        private boolean segmentOpens = true;
        private boolean listSpokenFor;
        private Clause clause;
        private List<Subject> named = List.of();
        /** Who the clauses of the sentence have been about, one after another. */
        private List<Subject> inTurn = List.of();
        private String bracketLead = "";
        /** The first clause that is more than a date. */
        private int opensAt;
        private int partsInClause;
        private int depth;

        Reader(NormalText paragraph, List<Token> tokens, int begin) {
            this.paragraph = paragraph;
            this.text = paragraph.text();
            this.clauses = Clause.split(text, tokens, begin);
            this.numbered = begin > 0;
            this.now = outline.top().copy();
            this.months = new SpokenMonths(out.context(), now);
            this.rules = new AssessmentRules(text);
            this.opening = now.subject;
            this.segment = now.subject;
        }

        void read() {
            String lead = "";
            for (int i = 0; i < clauses.size(); i++) {
                clause = clauses.get(i);
                for (; depth < clause.depth(); depth++) {
                    outside.push(now.subject);
                    months.enterBracket(i > 0 && !clauses.get(i - 1).figures().isEmpty());
                }
                for (; depth > clause.depth(); depth--) {
                    now.subject = outside.pop();
                    months.leaveBracket();
                }
                int sentenceEnd = sentenceEnd(i);
                if (rules.cover(clause, sentenceStart(i), sentenceEnd)) {
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
                boolean view = clause.endMark() == ',' && Wording.isView(text.substring(clause.start(), clause.end()));
                lead = bracketed ? bracketLead : view || clause.endMark() == ':' ? text.substring(clause.start(), clause.end()) : clause.endMark() == ',' && !lead.isEmpty() && clause.figures().isEmpty() ? lead : "";
                end(i);
            }
            outline.carry(now);
            carried.keep(opening, outline.top());
        }

        private void read(int i, String lead, int sentenceEnd) {
            partsInClause = 0;
            months.open(text.startsWith("其中", clause.start()));
            Heard heard = new Heard(now.subject, now.group, lead, numbered && i == 0, ofComplaints, named.isEmpty() ? inTurn : named);
            for (Saying saying : grammar.read(text, clause, sentenceStart(i), sentenceEnd, heard)) {
                if (saying instanceof Saying.About about && i == opensAt && !about.partOnly()) {
                    opening = about.subject();
                }
                take(saying);
                inTurn = saying instanceof Saying.About about && !about.subject().isWhole() && inTurn.size() < MOST_IN_TURN ? Stream.concat(inTurn.stream(), Stream.of(about.subject())).distinct().toList() : inTurn;
            }
            opensAt += i == opensAt && clause.isDate() ? 1 : 0;
            months.isRead(i == 0 || clauses.get(i - 1).endsSentence());
            if (segmentOpens) {
                segment = beforePart != null ? beforePart : now.subject;
            }
        }

        private void end(int i) {
            boolean ends = clause.endsSentence() || clause.endMark() == ';';
            int next = i + 1 < clauses.size() ? clauses.get(i + 1).depth() : 0;
            boolean leaves = ends && next < depth;
            for (; leaves && depth > next; depth--) {
                now.subject = outside.pop();
                months.leaveBracket();
            }
            boolean outer = clause.depth() == 0 || leaves && depth == 0;
            months.close(clause, i + 1 < clauses.size() && text.startsWith("其中", clauses.get(i + 1).start()));
            if (clause.endsSentence()) {
                now.subject = outer ? opening : now.subject;
                beforePart = null;
                named = List.of();
                inTurn = List.of();
            } else if (partsInClause > 1 && beforePart != null && clause.depth() == 0) {
                now.subject = beforePart;
            }
            if (clause.endMark() == ';') {
                inTurn = List.of();
                boolean partFollows = i + 1 < clauses.size() && text.startsWith("其中", clauses.get(i + 1).start());
                Subject goesOn = segment.kind() == SubjectKind.SECTOR && segment.name().endsWith("业") && !partFollows ? outline.top().subject : segment;
                now.subject = beforePart != null ? beforePart : outer ? goesOn : now.subject;
                beforePart = null;
            }
            segmentOpens = outer && (clause.endsSentence() || clause.endMark() == ';' || segmentOpens && clause.isDate());
            listSpokenFor &= clause.endMark() == ',';
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
                now.subject = about.subject().isProjectClass() && OF_UNITS.contains(now.subject.kind()) ? now.subject : about.subject();
            } else if (saying instanceof Saying.Group group) {
                now.group = group.name();
            } else if (saying instanceof Saying.Topic topic) {
                now.indicator = topic.indicator();
                now.listed = topic.indicator();
            } else if (saying instanceof Saying.During during) {
                months.say(during.when());
            } else if (saying instanceof Saying.Skipped skipped) {
                out.skip(paragraph.printed(skipped.start(), skipped.end()), skipped.reason());
            } else if (saying instanceof Saying.Member member) {
                listed(member);
            } else if (saying instanceof Saying.Figure figure) {
                figure(figure);
            }
        }

        private void listed(Saying.Member member) {
            listSpokenFor |= "==0".equals(member.bound());
            String of = member.indicator() == null ? now.indicator : member.indicator();
            now.listed = of;
            out.member(member.subject(), member.list(), of, member.bound(), months.usual(Measure.LIST_MEMBER), quote(),
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
            if (figure.measure() == Measure.SCORE && !SCORED.matcher(now.indicator).find()) {
                now.indicator = "得分";
            }
            if (figure.measure() == Measure.TARGET || figure.measure() == Measure.ACTUAL) {
                now.unit = figure.unit();
                money = figure.unit().endsWith("元") ? figure.unit() : money;
            }
            emit(figure, figure.subject() == null ? now.subject : figure.subject(), now.indicator, figure.unit());
        }

        /** Nought is in the unit of the target before it. What is said of a list has been said of its members. */
        private void nought(Saying.Figure figure) {
            Optional<String> named = indicators.mentioned(figure.label());
            String of = named.orElse(now.indicator);
            String unit = COUNTS_FOR_NOUGHT.matcher(figure.label()).find() ? "个" : named.isPresent() || now.unit.isEmpty() ? indicators.unitOf(of).orElse(now.unit) : now.unit;
            if (MONEY.matcher(figure.label()).find() && !unit.endsWith("元")) {
                unit = money;
            }
            if (!listSpokenFor && !of.isEmpty() && (named.isPresent() || !OF_PEOPLE.matcher(figure.label()).find()) && !unit.isEmpty()) {
                emit(figure, figure.subject() == null ? now.subject : figure.subject(), of, unit);
            }
        }

        private void emit(Saying.Figure figure, Subject subject, String indicator, String unit) {
            boolean already = text.substring(clause.start(), clause.end()).contains("实际")
                    || figure.label() != null && ALREADY.matcher(figure.label()).find();
            boolean planned = figure.when() == null && months.isAhead() && PLANNED.contains(figure.measure()) && !already;
            Measure measure = planned ? Measure.TARGET : figure.measure();
            out.figure(subject, indicator, measure, figure.value(), unit, months.of(figure, measure, isOfYear(figure)), figure.bound(),
                    quote(), paragraph.printed(figure.tokenStart(), figure.tokenEnd()), planned ? "plan" : figure.rule());
        }

        private boolean isOfYear(Saying.Figure figure) {
            return figure.label() == null || Months.isOfYear(text.substring(clause.start(), figure.tokenStart())) || text.startsWith("的", endOfUnit(figure));
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
            return before != clause && before.endMark() == ',' && before.isDate() ? before.start() : clause.start();
        }
    }
}
