package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.SubjectKind;

/** Names parted by 、 and 和 in a stretch of words. */
final class Names {

    private static final Pattern BETWEEN = Pattern.compile("[、和及与]");
    private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十\\d]+(?:大|类|个|项|家|户|地|镇|市|县|区|产业)|等$|等(?=\\d)");
    private static final Pattern INDICATOR = Pattern.compile("(?:资金|投资额?|金额|个数|数量|率|收入|产值|增加值|总额|总量|起数|人数|件数|条数|次数|面积|数|额|量)$");

    private Names() {}

    /** The last name's rest is what is said of all of them, as 完成率 in 甲镇、乙镇完成率. */
    record Row(List<Subject> subjects, String rest) {}

    /** Empty unless all the words between the marks are names of subjects. */
    static List<Subject> listed(ClauseText clause, String words) {
        return row(clause, words, false).map(Row::subjects).orElse(List.of());
    }

    /** @param anyName whether words that only their place in the list makes a name count too */
    static Optional<Row> row(ClauseText clause, String words, boolean anyName) {
        String[] items = BETWEEN.split(words);
        if (items.length < 2) {
            return Optional.empty();
        }
        List<Subject> subjects = new ArrayList<>();
        String rest = "";
        for (int i = 0; i < items.length; i++) {
            boolean last = i == items.length - 1;
            int length = items[i].length();
            Optional<SubjectNames.Mention> mention = clause.names().at(items[i], 0).filter(m -> (last || m.end() == length) && !m.subject().isWhole());
            if (mention.isPresent() && !(last && i > 0 && mention.get().subject().isProjectClass())) {
                subjects.add(mention.get().subject());
                rest = items[i].substring(mention.get().end());
                continue;
            }
            Matcher counted = COUNTED.matcher(items[i]);
            boolean cut = last && counted.find() && counted.start() > 1;
            String name = cut ? items[i].substring(0, counted.start()) : items[i];
            Subject listed = clause.names().listed(name);
            boolean known = listed.kind() != SubjectKind.OTHER;
            if (!known && (!anyName || INDICATOR.matcher(name).find() || !name.matches("[\\p{IsHan}A-Z]{2,10}"))) {
                return Optional.empty();
            }
            subjects.add(known ? listed : Subject.of(name, SubjectKind.SECTOR));
            rest = cut ? items[i].substring(counted.end()) : "";
        }
        return Optional.of(new Row(subjects, rest));
    }
}
