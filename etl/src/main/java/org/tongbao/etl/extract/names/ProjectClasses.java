package org.tongbao.etl.extract.names;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * Classes of projects that bulletins speak of as if they were units: 省重点项目, 在建项目. A part of a class puts its word
 * before the class (省级 of 建设项目), and the classes of a programme named …工程 bear its name (重点工程建设项目).
 */
public final class ProjectClasses {

    private static final Pattern CLASS = Expression.of(
            "^(?<level>(?:国家|省|市|县|区|州)级)?(?<name>(?:[\\d.]+(?:亿|万)?元(?:及)?以[上下])?[\\p{IsHan}“”]{0,14}?(?:[\\d.]+(?:亿|万)?元(?:及)?以[上下])?(?:重点工程|重大工程)?(?:项目|工程))(?=\\d|[:,(]|完成|年度|总投资|计划|累计|共|有|中[,已有未仍尚])");
    private static final int LONGEST = 60;
    private static final Pattern MEASURED = Expression.of(
            "中[,已有未仍尚]|\\d+[项个宗],[^,。;]{0,10}已\\p{IsHan}{0,2}(?:开工|完工|竣工|投产|复工)|(?:共|共有|有|个数)?:?\\d+[项个宗](?:\\([^)]*\\))?(?:,[^,。;]{0,10}\\d+[项个宗][^,。;]{0,4}|,[^,。;]{0,8}率[\\d.]+%[^。;]{0,16}){0,3}[,、](?:[^,、。;\\d]{0,10})(?:投资|完成率|到位资金|安排资金|拨付资金|合同(?:投资|引资)?(?:总?额|金额)|协议(?:资金|金额))"
                    + "|(?:累计)?完成投资|,?年度(?:计划)?(?:完成)?投资|(?:计划)?总投资|,?(?:平均)?(?:投资)?完成率");
    private static final Pattern LISTED_AS = Pattern.compile("^(?:列入|纳入)(?=[国省市县区州])|^共?实施(?=(?:国家|[省市县区州])级?重[点大])");
    /** Whose list a project is on makes a class whatever is said of it. */
    private static final Pattern OF_LEVEL = Pattern.compile(
            "^(?:(?:国家|省|市|县|区|州)级?、)?(?:国家|省|市|县|区|州)级?(?:重点|重大)(?:建设)?(?:项目|工程)(?=[\\d:(]|有\\d|共|完成投资|年度|总投资|中,)");
    private static final Pattern VERB_FIRST = Pattern.compile("^(?:新?入库|计划(?!新开工|竣工|投产|建成)|开复工|力争|争取|预计|新签(?=项目)|拟|共|批复|新?签约|引进|引入|新引进|推进|实施|加快|落实|完成|开展|抓好|强化|招商|安排|入统|新增|保障|涉及|包括|全[省市县区]|其余|在库|入库|未|已|对|把|将|仍|有|因|受|于|为|确定|确保)");
    /** 全年计划竣工项目41项 is what is planned, and no class. */
    private static final Pattern OF_ALL_YEAR = Pattern.compile("(?:全年|今年|年内|年度)$");
    /** 某开发区引进项目19个 is about the zone. */
    private static final Pattern DONE_BY_UNIT = Pattern.compile("[区镇乡县市局园委办](?:引进|签约|完成|实施|新增|储备|谋划|申报|争取)");
    private static final Pattern STAGE = Pattern.compile("^(?:(?<lasting>在建|续建|预备(?:前期)?|前期|储备|拟建)|(?<passing>计划新开工|新开工|谋划|签约|开工|增资|投产|竣工|入库|在谈|落地|新建))(?:项目)?(?=\\d)");
    /** 续建项目, before 竣工项目16个. */
    private static final Pattern STAGE_CLASS = Pattern.compile("(?:在建|续建|预备|前期|储备|拟建|计划新开工|新开工|谋划|签约|开工|竣工|投产|入库|新建)项目");
    private static final Pattern LEVEL = Pattern.compile("^(?:国家级|省级|市级|县级|区级|州级|乡镇级|中央|地方)(?=\\d)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SITUATION = Pattern.compile("(?:完成情况|进展情况|推进情况|建设情况|情况|方面|进展)$");
    private static final Pattern HEADING = Expression.of("^[“\"]?(?<name>[\\p{IsHan}\\d“”\"]{2,20}?(?:项目|工程))$");
    /** An initiative in quotation marks names its projects: “五个一批”项目. */
    private static final Pattern INITIATIVE = Expression.of("^[“\"](?<name>\\p{IsHan}{2,8})[”\"]\\p{IsHan}{0,6}(?:项目|工程|行动)$");
    private static final Pattern VERB = Pattern.compile("^(?:按|分|各)|^(?:新)?(?:签约|引进|引入|推进|实施|加快|落实|完成|谋划|开展|抓好|强化|招商引资)");
    private static final Pattern PROGRAMME = Pattern.compile("(?:重点|重大)(?:建设)?工程");

    private final Set<String> initiatives = new HashSet<>();
    private String programme = "";

    /** Notes a programme that the document is about, from its title or its first sentences. */
    public void note(String words) {
        Matcher named = PROGRAMME.matcher(words);
        if (programme.isEmpty() && named.find()) {
            programme = named.group();
        }
    }

    /** A class that a text begins with, and what follows shows that figures of it come. */
    Optional<SubjectNames.Mention> at(String text, int from) {
        if (!mayBeClass(text, from)) {
            return Optional.empty();
        }
        String rest = text.substring(from);
        if (rest.startsWith("计划竣工") && OF_ALL_YEAR.matcher(text.substring(0, from)).find()) {
            return Optional.empty();
        }
        Matcher known = CLASS.matcher(rest);
        if (LISTED_AS.matcher(rest).find()) {
            return listed(text, from).map(mention -> new SubjectNames.Mention(from, mention.end(), mention.subject()));
        }
        Matcher level = OF_LEVEL.matcher(rest);
        if (level.find()) {
            return Optional.of(new SubjectNames.Mention(from, from + level.end(), subject(level.group())));
        }
        if (!known.find() || known.group("level") == null && known.group("name").length() == 2 || VERB_FIRST.matcher(known.group("name")).find() || DONE_BY_UNIT.matcher(known.group("name")).find() || !MEASURED.matcher(rest.substring(known.end())).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new SubjectNames.Mention(from, from + known.end(), subject(full(known.group(), known.group("level")))));
    }

    /** The class behind 列入 or 纳入, as in 列入省重点项目. */
    public Optional<SubjectNames.Mention> listed(String text, int from) {
        Matcher listedAs = LISTED_AS.matcher(text).region(from, text.length());
        return listedAs.lookingAt() ? at(text, listedAs.end()) : Optional.empty();
    }

    /** Every class ends with 项目 or 工程. */
    private static boolean mayBeClass(String text, int from) {
        int end = Math.min(text.length() - 1, from + LONGEST);
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '项' && text.charAt(at + 1) == '目' || c == '工' && text.charAt(at + 1) == '程') {
                return true;
            }
        }
        return false;
    }

    private String full(String name, String level) {
        boolean bears = programme.isEmpty() || name.contains("重点") || name.contains("重大") || !name.endsWith("项目");
        String prefix = level == null ? "" : level;
        return bears ? name : prefix + programme + name.substring(prefix.length());
    }

    /**
     * A stage or a level that stands before a count: 在建75个 and 省级249项, as parts of the class spoken of.
     *
     * @param item whether the text opens an item of a list, where 签约 and 开工 are stages too and no verbs
     */
    public Optional<SubjectNames.Mention> part(String text, int from, Subject of, boolean item) {
        if (!of.isProjectClass()) {
            return Optional.empty();
        }
        String rest = text.substring(from);
        Matcher level = LEVEL.matcher(rest);
        if (level.find()) {
            return Optional.of(new SubjectNames.Mention(from, from + level.end(), subject(level.group() + of.name().replaceFirst("^(?:国家级|省级|市级|县级|区级|州级)", ""))));
        }
        Matcher stage = STAGE.matcher(rest);
        if (stage.find() && (stage.group("lasting") != null || item || stage.group().endsWith("项目") && STAGE_CLASS.matcher(of.name()).matches())) {
            String word = stage.group().replace("项目", "").replaceFirst("^预备前期$", "预备");
            boolean initiative = initiatives.contains(of.name());
            return Optional.of(new SubjectNames.Mention(
                    from, from + stage.end(), subject(initiative ? word : word + "项目")));
        }
        return Optional.empty();
    }

    /** A heading that is nothing but the name of a class. */
    public Optional<Subject> heading(String heading) {
        String bare = SITUATION.matcher(BRACKETS.matcher(heading).replaceAll("")).replaceFirst("");
        Matcher initiative = INITIATIVE.matcher(bare);
        if (initiative.find()) {
            String name = initiative.group("name") + "项目";
            initiatives.add(name);
            return Optional.of(subject(name));
        }
        Matcher name = HEADING.matcher(bare);
        return name.matches() && !VERB.matcher(bare).find() ? Optional.of(subject(bare)) : Optional.empty();
    }

    private static Subject subject(String name) {
        return Subject.of(name, SubjectKind.PROJECT_CLASS);
    }
}
