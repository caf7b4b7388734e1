package org.tongbao.etl.extract.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * Classes of projects that bulletins speak of as if they were units: 省重点项目, 在建项目. A part of a class puts its word
 * before the class (省级 of 建设项目), and the classes of a programme named …工程 bear its name (重点工程建设项目).
 */
public final class ProjectClasses {

    private static final String WORDS = "国家级|省市|省级|市级|县级|区级|州级|国家|省|市|县|区|州|重点|重大|建设|前期|在建|续建|新建|新开工|计划新开工"
            + "|预备|储备|跨市|跨县|跨区|产业|工业|基础设施|民生|社会事业|民生实事|农业|服务业|文旅|城建|交通|能源|技改|制造业|房地产|政府投资|社会投资"
            + "|民间投资|中央预算内|专项债券?|亿元以上|竣工|投产|拟建|谋划|签约|攻坚|清单|招商|农林水利|生态环保|科教文卫";
    private static final Pattern CLASS = Pattern.compile("^(?<level>(?:国家|省|市|县|区|州)级)?(?:" + WORDS + "){1,4}(?:类)?(?<noun>项目|工程)(?:(?=建设项目|前期项目)(?:建设|前期)项目)?");
    private static final Pattern FOLLOWED = Pattern.compile(
            "^(?:$|[\\d,:;(]|[共有](?!序)|完成|年度|总投资|计划|累计|开工率|中,|(?:今年|全年|1)|个数|投资)");
    private static final Pattern STAGE = Pattern.compile("^(?:(?<lasting>在建|续建|预备(?:前期)?|前期|储备|拟建)|(?<passing>计划新开工|新开工|谋划|签约|开工|增资|投产|竣工|入库|在谈|落地|新建))(?:项目)?(?=\\d)");
    private static final Pattern LEVEL = Pattern.compile("^(?:国家级|省级|市级|县级|区级|州级|乡镇级|中央|地方)(?=\\d)");
    private static final Pattern HEADING = Pattern.compile("^[“\"]?(?<name>[\\p{IsHan}\\d“”\"]{2,20}?(?:项目|工程|行动))$");
    private static final Pattern VERB = Pattern.compile("^(?:新)?(?:签约|引进|引入|推进|实施|加快|落实|完成|谋划|开展|抓好|强化|招商引资)");
    private static final Pattern PROGRAMME = Pattern.compile("(?:重点|重大)(?:建设)?工程");

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
        String rest = text.substring(from);
        Matcher known = CLASS.matcher(rest);
        if (!known.find() || !FOLLOWED.matcher(rest.substring(known.end())).find() || rest.startsWith("建设工程")) {
            return Optional.empty();
        }
        return Optional.of(new SubjectNames.Mention(from, from + known.end(), subject(full(known.group(), known.group("level")))));
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
            return Optional.of(new SubjectNames.Mention(from, from + level.end(), subject(level.group() + of.name())));
        }
        Matcher stage = STAGE.matcher(rest);
        if (stage.find() && (stage.group("lasting") != null || item)) {
            String word = stage.group().replace("项目", "").replaceFirst("^预备前期$", "预备");
            boolean initiative = of.name().startsWith("“");
            return Optional.of(new SubjectNames.Mention(
                    from, from + stage.end(), subject(initiative ? word : word + "项目")));
        }
        return Optional.empty();
    }

    /** A heading that is nothing but the name of a class. */
    public Optional<Subject> heading(String heading) {
        String bare = heading.replaceAll("\\([^)]*\\)", "").replaceAll("(?:完成情况|进展情况|推进情况|建设情况|情况|方面|进展)$", "");
        Matcher name = HEADING.matcher(bare);
        return name.matches() && !VERB.matcher(bare).find() ? Optional.of(subject(bare)) : Optional.empty();
    }

    private static Subject subject(String name) {
        return Subject.of(name, SubjectKind.PROJECT_CLASS);
    }
}
