package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
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

/**
 * Lists of names: 完成目标任务50%以上的区直单位有甲局、乙局; 乡镇仅有甲镇、乙乡有到位资金; 红榜：甲镇、乙镇; 另有甲局、乙局等15个单位到位资金为零.
 * Each name becomes a member; the threshold, where there is one, is its bound and not a figure of anybody's.
 */
final class NameLists implements ClauseRule {

    private static final Pattern OPENING = Pattern.compile("(?:位的|仅有|只有|分别是|分别为|包括|有|为|是|另有)");
    private static final Pattern TAIL = Expression.of(
            "(?:[各均都]\\d.*|等\\d+[家个].*|等.*|\\d+(?:家|个|件)(?:单位|部门|县区|乡镇|镇|街道)?.*|[一二三四五六七八九十]+(?:市|县|区|地|镇|家|乡)(?=[未均都低高]).*|[两二三四五六七八九十]+家单位.*|有\\p{IsHan}+|(?:均|依然|仍|都)?(?:完成|为零|未|报表|上报|排名|进度|没有|无(?!锡)|因|在).*)$");
    private static final Pattern COUNTED = Pattern.compile("^等?$");
    private static final Pattern GIVEN_LATER = Pattern.compile("^[,:]?[^。;]{0,30}(?:分别|依次)[^。;]*?\\d");
    /** 完成数为零, of two names, is a figure of each. */
    private static final Pattern NOUGHT_OF = Expression.of("[\\p{IsHan}&&[^均]]{2,14}(?:为零|为0)");
    private static final int FEW = 2;
    private static final int LONGEST_NAME = 18;

    private record Items(List<int[]> spans, int openedAt) {}

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        Token.Quantity threshold = threshold(clause);
        int from = threshold == null ? clause.afterLeadIn(clause.start(), clause.end()) : threshold.end();
        if (clause.words(from, clause.end()).indexOf('、') < 0 && threshold == null) {
            return Optional.empty();
        }
        Optional<Items> items = items(clause, from, threshold);
        if (items.isPresent() && GIVEN_LATER.matcher(clause.rest()).find()) {
            List<Saying> said = new ArrayList<>(List.of(new Saying.Named(subjects(clause, items.get()))));
            if (threshold != null) {
                said.add(new Saying.Skipped(threshold.start(), threshold.end(), LeftOut.THRESHOLD));
            }
            return Optional.of(said);
        }
        return items.map(found -> members(clause, from, threshold, found));
    }

    private static Optional<Items> items(ClauseText clause, int from, Token.Quantity threshold) {
        Matcher opening = OPENING.matcher(clause.text()).region(from, clause.end());
        while (opening.find()) {
            Optional<Items> items = items(clause, opening.start(), opening.end(), threshold);
            if (items.isPresent() && (threshold != null || isMeant(clause, items.get(), true))) {
                return items;
            }
        }
        return items(clause, from, from, threshold).filter(items -> threshold != null || isMeant(clause, items, false));
    }

    /** Names alone are a list under a heading or with a bound; before a verb they are who does something. */
    private static boolean isMeant(ClauseText clause, Items items, boolean opened) {
        int end = items.spans().get(items.spans().size() - 1)[1];
        boolean nothingElse = end == clause.end() && (opened || clause.clause().endsSentence());
        return !clause.heard().lead().isEmpty() || nothingElse || bound(clause, null, clause.words(end, clause.end())) != null
                || GIVEN_LATER.matcher(clause.rest()).find() || !clause.clause().quantities().isEmpty();
    }

    private static Optional<Items> items(ClauseText clause, int openedAt, int start, Token.Quantity threshold) {
        List<int[]> spans = spans(clause, start, clause.end());
        long subjects = spans.stream()
                .filter(item -> clause.names().kind(clause.words(item[0], item[1])) != SubjectKind.OTHER)
                .count();
        boolean list = !spans.isEmpty() && subjects * 2 > spans.size() && (spans.size() >= 2 || threshold != null)
                && !givesFigures(clause, spans, threshold);
        return list ? Optional.of(new Items(spans, openedAt)) : Optional.empty();
    }

    private static List<Subject> subjects(ClauseText clause, Items items) {
        return items.spans().stream().map(item -> clause.names().listed(clause.words(item[0], item[1]))).toList();
    }

    /** Figures after the names are theirs, and the clause no list, unless they count the names. */
    private static boolean givesFigures(ClauseText clause, List<int[]> spans, Token.Quantity threshold) {
        int end = spans.get(spans.size() - 1)[1];
        return clause.clause().quantities().stream()
                .anyMatch(quantity -> quantity != threshold && quantity.start() >= end
                        && !COUNTED.matcher(clause.words(end, quantity.start())).find());
    }

    private static List<Saying> members(ClauseText clause, int from, Token.Quantity threshold, Items items) {
        List<Saying> said = new ArrayList<>();
        String heading = clause.words(from, items.openedAt()) + (clause.heard().lead().isEmpty() ? "" : clause.heard().lead());
        String group = clause.names().groupIn(heading, clause.heard().lead().isEmpty() ? clause.heard().group() : clause.heard().lead());
        String topic = clause.indicators().mentioned(clause.words()).orElse(null);
        int listEnd = items.spans().get(items.spans().size() - 1)[1];
        String bound = bound(clause, threshold, clause.words(listEnd, clause.end()));
        said.add(new Saying.Group(group));
        said.add(new Saying.Named(subjects(clause, items)));
        if (topic != null) {
            said.add(new Saying.Topic(topic));
        }
        if (threshold != null) {
            said.add(new Saying.Skipped(threshold.start(), threshold.end(), LeftOut.THRESHOLD));
        }
        String of = clause.words(listEnd, clause.end());
        if (items.spans().size() <= FEW && NOUGHT_OF.matcher(of).matches()) {
            int at = clause.end() - 1;
            subjects(clause, items).forEach(subject -> said.add(new Saying.Figure("nought", subject, of, Measure.ACTUAL, BigDecimal.ZERO, null, null, null, at, at + 1)));
        }
        for (int[] item : items.spans()) {
            said.add(new Saying.Member("name_list", clause.names().listed(clause.words(item[0], item[1])), group, topic, bound, item[0], item[1]));
        }
        if (listEnd == clause.end()) {
            Noughts.beforeBracket(clause, items.spans().get(items.spans().size() - 1)[0]).ifPresent(last -> said.add(new Saying.About(last, true)));
        }
        clause.clause().quantities().stream()
                .filter(quantity -> quantity.start() >= listEnd && quantity != threshold)
                .forEach(quantity -> said.add(new Saying.Figure(
                        "list_count", Figures.groupAfterCount(clause, clause.words(quantity.end(), clause.end()), group), "", Measure.COUNT,
                        quantity.value(), quantity.unit(), bound, null, quantity.start(), quantity.numberEnd())));
        return said;
    }

    private static Token.Quantity threshold(ClauseText clause) {
        return clause.clause().quantities().stream()
                .filter(Token.Quantity::isRatio)
                .filter(quantity -> {
                    String trailing = clause.words(quantity.end(), clause.end());
                    String label = clause.words(clause.start(), quantity.start());
                    return Wording.isLimit(trailing)
                            || trailing.matches("(?:的).{0,6}(?:有|为|是|:)?.*、.*") && (Wording.isAbove(label) || Wording.isBelow(label) || label.matches(".*(?:达|达到|为)$"));
                })
                .findFirst()
                .orElse(null);
    }

    private static String bound(ClauseText clause, Token.Quantity threshold, String tail) {
        if (threshold == null) {
            String own = Wording.boundOf(tail);
            return own != null ? own : Wording.boundOf(clause.rest());
        }
        String trailing = clause.words(threshold.end(), clause.end());
        String label = clause.words(clause.start(), threshold.start());
        return Wording.isAtMost(trailing) || Wording.isBelow(label) ? Wording.below(threshold.value())
                : Wording.isAbove(label) ? Wording.above(threshold.value())
                : Wording.isAtLeast(trailing) ? Wording.atLeast(threshold.value())
                : "==" + threshold.value().stripTrailingZeros().toPlainString();
    }

    private static List<int[]> spans(ClauseText clause, int from, int to) {
        String text = clause.text();
        List<int[]> items = new ArrayList<>();
        int start = from;
        while (start < to) {
            int mark = text.indexOf('、', start);
            int end = mark < 0 || mark > to ? to : mark;
            int nameEnd = end;
            Matcher tail = TAIL.matcher(text).region(Math.min(start + 2, end), end);
            boolean ends = false;
            if (end >= to || text.substring(start, end).contains("等")) {
                ends = tail.find();
                nameEnd = ends ? tail.start() : end;
                nameEnd = Math.min(nameEnd, knownEnd(clause, start, end));
            }
            String name = text.substring(start, nameEnd);
            if (name.length() < 2 || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)) {
                return List.of();
            }
            items.add(new int[] {start, nameEnd});
            if (ends) {
                break;
            }
            start = end + 1;
        }
        return items;
    }

    /** Where a name ends that is known as one, so that 县林业局支出为零 is 县林业局 and what is said of it. */
    private static int knownEnd(ClauseText clause, int start, int end) {
        return clause.names().at(clause.words(start, end), 0)
                .map(mention -> start + mention.end())
                .filter(known -> known - start >= 3)
                .orElse(end);
    }
}
