package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises who is spoken of, by known names first and by how such names are built otherwise. */
final class SubjectNames {

    private static final String LEVEL = "[区县市州旗]";
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|\\d{1,2}[.、]|其中|但是|但|而|另外|另|目前|截[止至]|同时|经" + LEVEL + "(?:委|政府)?同意)+");
    private static final Pattern GROUP = Pattern.compile(
            "(?:" + LEVEL + "直(?:各)?(?:部门|单位|机关)?|" + LEVEL + "属(?:各)?公司|各?乡镇街道|各?乡镇|各?镇办|各?部门|各?单位|各?街道|各?镇)");
    private static final Pattern WHOLE = Pattern.compile("^(?:我|全|本)" + LEVEL);
    private static final Pattern LEADERS = Pattern.compile("^" + LEVEL + "?(?:党政)?(?:主要|分管)领导");
    private static final Pattern TASK_FORCE = Pattern.compile("^(?!各)\\p{IsHan}{2,10}?专班");
    private static final Pattern UNIT = Pattern.compile("^(?:"
            + LEVEL + "\\p{IsHan}{1,14}?(?:办公室|委员会|管委会|局|办|委|部|会|院|中心|开发区|园区)"
            + "|\\p{IsHan}{2,12}?(?:集团公司|公司|集团|经济开发区|开发区|高新区|管委会)"
            + "|(?!各|乡镇|全)\\p{IsHan}{1,5}?(?:街道|镇|乡))");

    private final Lexicon lexicon;
    private final String regionName;
    private final List<String> taskForces = new ArrayList<>();

    SubjectNames(Lexicon lexicon, String regionName) {
        this.lexicon = lexicon;
        this.regionName = regionName;
    }

    record Mention(int start, int end, Subject subject) {}

    Subject whole() {
        return Subject.of(regionName, SubjectKind.WHOLE);
    }

    /** The subject that a clause begins with, after whatever leads in. */
    Optional<Mention> atStart(String clause) {
        Matcher leadIn = LEAD_IN.matcher(clause);
        int from = leadIn.find() ? leadIn.end() : 0;
        String rest = clause.substring(from);
        Optional<Mention> category = lexicon.categoryIn(rest)
                .filter(mention -> mention.start() == 0)
                .map(mention -> new Mention(from, from + mention.end(),
                        new Subject(rest.substring(0, mention.end()), SubjectKind.SECTOR, mention.canonical())));
        if (category.isPresent()) {
            return category;
        }
        Optional<String> known = lexicon.subjectAt(rest);
        if (known.isPresent()) {
            SubjectKind kind = kind(known.get());
            String name = kind == SubjectKind.TASK_FORCE ? fullName(known.get()) : known.get();
            return Optional.of(mention(from, known.get().length(), Subject.of(name, kind)));
        }
        if (!regionName.isEmpty() && rest.startsWith(regionName)) {
            return Optional.of(mention(from, regionName.length(), whole()));
        }
        if (WHOLE.matcher(rest).find()) {
            return Optional.of(mention(from, 2, whole()));
        }
        Matcher leaders = LEADERS.matcher(rest);
        if (leaders.find()) {
            return Optional.of(mention(from, leaders.end(), Subject.of(leaders.group(), SubjectKind.LEADER_GROUP)));
        }
        Matcher taskForce = TASK_FORCE.matcher(rest);
        if (taskForce.find()) {
            return Optional.of(mention(from, taskForce.end(), Subject.of(fullName(taskForce.group()), SubjectKind.TASK_FORCE)));
        }
        Matcher unit = UNIT.matcher(rest);
        if (unit.find()) {
            return Optional.of(mention(from, unit.end(), Subject.of(unit.group(), kind(unit.group()))));
        }
        return Optional.empty();
    }

    private static Mention mention(int from, int length, Subject subject) {
        return new Mention(from, from + length, subject);
    }

    /**
     * The last group noun in a text, as in 区直部门; {@code before} where there is none, or where there is only a vaguer
     * word for it, as 单位 after 区直单位.
     */
    String groupIn(String text, String before) {
        Matcher matcher = GROUP.matcher(text);
        String found = before;
        while (matcher.find()) {
            String group = matcher.group().startsWith("各") ? matcher.group().substring(1) : matcher.group();
            found = found.endsWith(group) ? found : group;
        }
        return found;
    }

    /**
     * A task force is often shortened once it has been named: 工业专班 for 新型工业化专班. The short form is taken for the
     * one full name among those already read of which it leaves characters out; two such names leave it as it is.
     */
    private String fullName(String printed) {
        List<String> longer = taskForces.stream()
                .filter(name -> !name.equals(printed) && leavesOut(name, printed))
                .toList();
        if (longer.size() == 1 && !taskForces.contains(printed)) {
            return longer.get(0);
        }
        if (!taskForces.contains(printed)) {
            taskForces.add(printed);
        }
        return printed;
    }

    private static boolean leavesOut(String full, String shortened) {
        int at = 0;
        for (int i = 0; i < full.length() && at < shortened.length(); i++) {
            if (full.charAt(i) == shortened.charAt(at)) {
                at++;
            }
        }
        return at == shortened.length();
    }

    /** Known names have their kind in the reference data; others show it by how they end. */
    SubjectKind kind(String name) {
        SubjectKind known = lexicon.subjects().get(name);
        if (known != null) {
            return known;
        }
        return endsWith(name, "专班") ? SubjectKind.TASK_FORCE
                : endsWith(name, "公司", "集团") ? SubjectKind.COMPANY
                : endsWith(name, "开发区", "园区", "高新区", "新区", "管委会") ? SubjectKind.ZONE
                : endsWith(name, "街道", "街道办", "街道办事处") ? SubjectKind.SUBDISTRICT
                : endsWith(name, "镇", "乡", "苏木") ? SubjectKind.TOWNSHIP
                : endsWith(name, "局", "办", "委", "部", "会", "院", "中心", "办公室", "站", "队", "社", "法院", "馆")
                        ? SubjectKind.DEPARTMENT
                : endsWith(name, "县", "区", "市", "旗") ? SubjectKind.COUNTY
                : endsWith(name, "领导") ? SubjectKind.LEADER_GROUP
                : SubjectKind.OTHER;
    }

    private static boolean endsWith(String name, String... suffixes) {
        for (String suffix : suffixes) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return true;
            }
        }
        return false;
    }
}
