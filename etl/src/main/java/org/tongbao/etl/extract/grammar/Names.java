package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.SubjectKind;

/** Names parted by 、 and 和 in a stretch of words. */
final class Names {

    /** 电力、热力、燃气及水生产和供应业 is one trade. */
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("、(?!(?:热力、)?燃气及水)");
    private static final Pattern TRADE = Expression.of("\\p{IsHan}{2,12}[业类]");
    private static final Pattern BETWEEN = Pattern.compile("[和及与]");
    private static final Pattern NAME = Expression.of("[\\p{IsHan}A-Z]{2,10}");
    private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十\\d]+(?:大|类|个|项|家|户|地|镇|市|县|区|产业)|领域|行业|板块|等$|等(?=\\d)");
    /** After other counties, one that nothing else shows to be one. */
    private static final Pattern COUNTY = Expression.of("^\\p{IsHan}{1,5}?[县市区旗](?=\\p{IsHan}{2})");
    private static final Pattern OFFICE = Expression.of("^\\p{IsHan}{2,8}?[局委办](?=\\p{IsHan}{2})");
    /** After other classes, one before what is counted of all. */
    private static final Pattern CLASS = Expression.of("^\\p{IsHan}{2,8}?类(?=\\p{IsHan}{2})");
    private static final Pattern INDICATOR = Pattern.compile("(?:资金|投资额?|金额|个数|数量|率|收入|产值|增加值|总额|总量|起数|人数|件数|条数|次数|面积|支出|贷款|存款|存栏|出栏|产量|税|费|消费|用电量|数|额|量)$");

    /** 宏泰机械产值: a name that only its place in the list shows to be one, and what is counted. */
    private static final Pattern SAID = Expression.of(
            "(?<name>\\p{IsHan}{2,8}?)(?<said>(?:累计|实际|协议|合同|实现|完成)?(?:新?签约项目|引进项目|开工项目|到位资金|完成投资|投资额占比|投资额|投资|营业额|占比|产值|收入|税收|增加值|销售额|完成率|办结率|满意率|支出)(?:同比|环比)?)");

    private Names() {}

    /** The last name's rest is what is said of all of them, as 完成率 in 甲镇、乙镇完成率. */
    record Row(List<Subject> subjects, String rest) {}

    /** Empty unless all the words between the marks are names of subjects. */
    static List<Subject> listed(ClauseText clause, String words) {
        return row(clause, words, false).map(Row::subjects).orElse(List.of());
    }

    /** 和 parts names, but stands inside others: 文化和旅游局 is one. */
    private static String[] split(ClauseText clause, String words) {
        List<String> items = new ArrayList<>();
        for (String item : BETWEEN_ITEMS.split(words)) {
            boolean one = clause.names().at(item, 0).filter(mention -> mention.end() >= 3 && item.substring(0, mention.end()).contains("和")).isPresent();
            items.addAll(one ? List.of(item) : List.of(BETWEEN.split(item)));
        }
        return items.toArray(String[]::new);
    }

    /** 劳动保障、物业管理、道路交通类: 类 is said of all, and of none by name. */
    private static List<Subject> ofClasses(List<Subject> subjects) {
        Subject last = subjects.get(subjects.size() - 1);
        boolean ofAll = last.name().endsWith("类") && last.name().length() > 2 && subjects.stream().filter(subject -> subject.name().endsWith("类")).count() == 1;
        return ofAll ? Stream.concat(subjects.stream().limit(subjects.size() - 1L), Stream.of(Subject.of(last.name().substring(0, last.name().length() - 1), last.kind()))).toList() : subjects;
    }

    /** @param anyName whether words that only their place in the list makes a name count too */
    static Optional<Row> row(ClauseText clause, String words, boolean anyName) {
        String[] items = split(clause, words);
        if (items.length < 2) {
            return Optional.empty();
        }
        List<Subject> subjects = new ArrayList<>();
        String rest = "";
        for (int i = 0; i < items.length; i++) {
            boolean last = i == items.length - 1;
            int length = items[i].length();
            Optional<SubjectNames.Mention> mention = clause.names().at(items[i], 0).filter(m -> (last || m.end() == length) && !m.subject().isWhole());
            boolean cutsOff = last && COUNTED.matcher(items[i]).find() && mention.filter(m -> m.subject().kind() == SubjectKind.SECTOR).isPresent();
            if (mention.isPresent() && !cutsOff && !(last && i > 0 && mention.get().subject().isProjectClass())) {
                subjects.add(mention.get().subject());
                rest = items[i].substring(mention.get().end());
                continue;
            }
            Matcher county = COUNTY.matcher(items[i]);
            if (last && mention.isEmpty() && i > 0 && county.find() && subjects.stream().allMatch(subject -> subject.kind() == SubjectKind.COUNTY)) {
                subjects.add(clause.names().listed(county.group()));
                rest = items[i].substring(county.end());
                continue;
            }
            Matcher office = OFFICE.matcher(items[i]);
            if (last && mention.isEmpty() && i > 0 && office.find() && subjects.stream().allMatch(subject -> subject.kind() == SubjectKind.DEPARTMENT)) {
                subjects.add(clause.names().listed(office.group()));
                rest = items[i].substring(office.end());
                continue;
            }
            Matcher group = CLASS.matcher(items[i]);
            if (last && mention.isEmpty() && i > 0 && group.find() && subjects.stream().allMatch(subject -> subject.name().endsWith("类"))) {
                subjects.add(Subject.of(group.group(), SubjectKind.SECTOR));
                rest = items[i].substring(group.end());
                continue;
            }
            Matcher counted = COUNTED.matcher(items[i]);
            boolean cut = last && counted.find() && counted.start() > 1;
            Matcher said = SAID.matcher(items[i]);
            boolean saidOfAll = !cut && last && i > 0 && anyName && said.matches() && subjects.size() == i;
            String name = cut ? items[i].substring(0, counted.start()) : saidOfAll ? said.group("name") : items[i];
            Subject listed = clause.names().listed(name);
            boolean trade = TRADE.matcher(name).matches();
            boolean known = listed.kind() != SubjectKind.OTHER || trade;
            if (!known && (!anyName || INDICATOR.matcher(name).find() || !NAME.matcher(name).matches())) {
                return Optional.empty();
            }
            subjects.add(known && !trade ? listed : Subject.of(name, SubjectKind.SECTOR));
            rest = cut ? items[i].substring(counted.end()) : saidOfAll ? said.group("said") : "";
        }
        return Optional.of(new Row(ofClasses(subjects), rest));
    }
}
