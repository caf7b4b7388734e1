package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of names: 完成目标任务50%以上的区直单位有甲局、乙局 and 乡镇仅有甲镇、乙乡有到位资金. Each name becomes an
 * observation; the threshold, where there is one, is its bound and not a figure of anybody's.
 */
final class ListReader {

    private static final Pattern OPENING = Pattern.compile("(?:仅有|只有|分别是|分别为|包括|有|为|是)");
    private static final Pattern TAIL = Pattern.compile("(?:等\\d+[家个].*|等.*|有\\p{IsHan}+|(?:均|依然|仍)?(?:完成|为零|未|报表).*)$");
    private static final int LONGEST_NAME = 16;

    private final Collector out;
    private final SubjectNames names;

    ListReader(Collector out, SubjectNames names) {
        this.out = out;
        this.names = names;
    }

    /** @param items start and end of each name in the paragraph's normal text */
    record PrintedList(String group, String indicator, String bound, List<int[]> items) {}

    /** Empty unless the clause holds at least two names of subjects parted by 、, or one after a threshold. */
    Optional<PrintedList> find(NormalText paragraph, Clause clause, String indicator, String group) {
        String text = paragraph.text();
        Token.Quantity threshold = threshold(text, clause);
        int from = threshold == null ? clause.start() : threshold.end();
        if (text.substring(from, clause.end()).indexOf('、') < 0 && threshold == null) {
            return Optional.empty();
        }
        Matcher opening = OPENING.matcher(text).region(from, clause.end());
        while (opening.find()) {
            List<int[]> items = items(text, opening.end(), clause.end());
            long subjects = items.stream()
                    .filter(item -> names.kind(text.substring(item[0], item[1])) != SubjectKind.OTHER)
                    .count();
            if (items.isEmpty() || subjects * 2 <= items.size() || (items.size() < 2 && threshold == null)) {
                continue;
            }
            String heading = text.substring(from, opening.start());
            String tail = text.substring(items.get(items.size() - 1)[1], clause.end());
            String bound = bound(text, threshold, tail);
            return Optional.of(new PrintedList(names.groupIn(heading, group), indicator, bound, items));
        }
        return Optional.empty();
    }

    void emit(NormalText paragraph, Clause clause, PrintedList list) {
        for (int[] item : list.items()) {
            String name = paragraph.text().substring(item[0], item[1]);
            out.member(Subject.of(name, names.kind(name)), list.group(), list.indicator(), list.bound(),
                    paragraph.printed(clause.start(), clause.end()), paragraph.printed(item[0], item[1]));
        }
    }

    private static Token.Quantity threshold(String text, Clause clause) {
        return clause.quantities().stream()
                .filter(Token.Quantity::isRatio)
                .filter(quantity -> {
                    String trailing = text.substring(quantity.end(), clause.end());
                    return Wording.isAtLeast(trailing) || Wording.isAtMost(trailing);
                })
                .findFirst()
                .orElse(null);
    }

    private static String bound(String text, Token.Quantity threshold, String tail) {
        if (threshold != null) {
            return Wording.isAtLeast(text.substring(threshold.end()))
                    ? Wording.atLeast(threshold.value())
                    : Wording.below(threshold.value());
        }
        return Wording.boundOf(tail);
    }

    private static List<int[]> items(String text, int from, int to) {
        List<int[]> items = new ArrayList<>();
        int start = from;
        while (start < to) {
            int mark = text.indexOf('、', start);
            int end = mark < 0 || mark > to ? to : mark;
            int nameEnd = end;
            if (end == to) {
                Matcher tail = TAIL.matcher(text).region(start + 2 <= to ? start + 2 : start, end);
                nameEnd = tail.find() ? tail.start() : end;
            }
            String name = text.substring(start, nameEnd);
            if (name.length() < 2 || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)) {
                return List.of();
            }
            items.add(new int[] {start, nameEnd});
            start = end + 1;
        }
        return items;
    }
}
