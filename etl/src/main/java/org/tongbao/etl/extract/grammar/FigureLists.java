package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * A name and a figure, several times over: 霍邱县52个、舒城县52个; 甲市124.9%、乙市86.3%. What is counted stands before the list.
 */
final class FigureLists implements ClauseRule {

    private static final Pattern LEAD = Expression.of(
            "^(?<lead>.*?(?:位的(?:县区|单位|乡镇|镇|市|县|区|部门)?(?:依次|分别)?(?:[是有为])?(?=\\p{IsHan}{2,10}?\\(?-?\\d)|依次(?:[是为]|排名为?)|分别[是为]|由高到低(?:依次)?[为是]?|从高到低(?:依次)?[为是]?|前\\d+名(?:分别|依次)?[为是]|[较靠][高低前后快慢]的(?:县区|单位|乡镇|部门)?(?:分别)?[有是为]|位的(?:县区|单位|乡镇|镇|市|县|区|部门)?(?:分别)?[是有为]))");
    private static final Pattern NAME = Expression.of("^[、,和及]?(?<name>\\p{IsHan}[\\p{IsHan}·“”]{1,17}?)(?<label>(?:问题|完成率?|仅为|上报|报送|采用|增长|下降|得|为|达|受理|办结|发生|排查|各|均|完成投资|共|占)?)$");
    /** 按污染类型分:大气73件、水58件. */
    private static final Pattern NAME_OR_CHARACTER = Expression.of(NAME.pattern().replace("{1,17}", "{0,17}"));
    private static final Pattern VERB = Pattern.compile("完成|新增|新引进|签约|开工|竣工|投资|收入|支出|累计|其中|占|年度|计划|目标|同比|增长|下降|任务|率$|数$|额$|量$|项目$|资金$|共|有$|满意$|办结$|直办|转办|取得|新建|的$|工作站$|处分$|谈话$|教育$|问责$|约谈$");
    private static final Pattern NEW = Pattern.compile("^(?:新建|新增|引进|完成|取得)");
    private static final Pattern SPREAD = Pattern.compile("^(?:其中)?(?:(?:主要)?涉及|包括|主要集中在|集中在|主要为|分布在|主要是)");
    private static final Pattern EDGE = Pattern.compile("(?:前|(?<![滞落])后|末)$");
    /** Kinds of people, crops and firms are what is counted, of whoever has them: 其中博士21人、硕士186人、高技能人才94人. */
    private static final Pattern PEOPLE = Pattern.compile("(?!(?:个|件次?|条|起|处|项|宗|%|分|[百千万亿]*元|亿|万|篇|次)$).*");
    /** Through which calls came is a way of counting, of whoever took them. */
    private static final Pattern CHANNEL = Pattern.compile("(?:渠道|途径|方式)$");
    /** How calls came and what was done with them is no topic of theirs. */
    private static final Pattern HANDLING = Pattern.compile("[办转派退回]|答|受理|满意|反馈|逾期|超[期时]|[接评来]|上报|报送|申请|新增|同比|较|电话|网络|微信|网站|平台|APP|信|总|抽|查");
    private static final int ENOUGH = 3;

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Token.Quantity> figures = clause.clause().quantities();
        List<Saying> said = new ArrayList<>();
        while (figures.size() > 2 && EDGE.matcher(clause.words(clause.start(), figures.get(0).start())).find()) {
            said.add(new Saying.Skipped(figures.get(0).start(), figures.get(0).end(), LeftOut.THRESHOLD));
            figures = figures.subList(1, figures.size());
        }
        if (figures.size() < 2) {
            return Optional.empty();
        }
        Matcher lead = LEAD.matcher(clause.words());
        boolean led = lead.find() && clause.start() + lead.end() < figures.get(0).start();
        int from = led ? clause.start() + lead.end("lead") : clause.afterLeadIn(clause.start(), figures.get(0).start());
        String heading = led ? lead.group("lead") : clause.heard().lead();
        boolean viewed = Wording.isView(heading);
        int named = 0;
        boolean topics = clause.heard().ofComplaints() && figures.size() >= ENOUGH && figures.stream().allMatch(figure -> figure.unit().equals("件"));
        Matcher spread = SPREAD.matcher(clause.words(from, figures.get(0).start()));
        int start = spread.find() ? from + spread.end() : from;
        for (Token.Quantity figure : figures) {
            Matcher name = (heading.isEmpty() ? NAME : NAME_OR_CHARACTER).matcher(clause.words(start, figure.start()));
            if (!name.find()) {
                return Optional.empty();
            }
            boolean ofProjects = !heading.isEmpty() && name.group("name").endsWith("项目");
            Subject subject = ofProjects ? Subject.of(name.group("name"), SubjectKind.PROJECT_CLASS) : subject(clause, name.group("name"));
            boolean people = subject.kind() == SubjectKind.OTHER && heading.isEmpty() && !figure.unit().isEmpty()
                    && (PEOPLE.matcher(figure.unit()).matches() || CHANNEL.matcher(name.group("name")).find());
            topics &= subject.kind() == SubjectKind.OTHER && !people && !HANDLING.matcher(subject.name()).find() && clause.names().at(name.group(), 0).isEmpty();
            subject = people ? clause.heard().subject() : subject;
            subject = (viewed || topics) && subject.kind() == SubjectKind.OTHER ? Subject.of(subject.name(), SubjectKind.SECTOR) : subject;
            named += subject.kind() != SubjectKind.OTHER && !people && !topics ? 1 : 0;
            String label = (viewed ? "" : heading) + name.group("label");
            Measures.Told told = Measures.tell(label, figure, "");
            said.add(new Saying.Figure("figure_list+" + told.rule(), subject, people ? name.group("name") : label, told.measure(), told.value(), told.unit(), null,
                    null, figure.start(), figure.numberEnd()));
            if ((subject.kind() == SubjectKind.OTHER || people || NEW.matcher(name.group("name")).find()) && VERB.matcher(name.group("name")).find()) {
                return Optional.empty();
            }
            start = figure.end();
        }
        boolean parts = !heading.isEmpty() || clause.isPart(clause.start(), from) || SPREAD.matcher(clause.words(clause.start(), figures.get(0).start())).find();
        boolean list = named * 2 > figures.size() || topics
                || parts && figures.size() >= ENOUGH && clause.words(figures.get(0).end(), figures.get(1).start()).startsWith("、");
        if (!list || figures.stream().map(Token.Quantity::unit).distinct().count() > 1) {
            return Optional.empty();
        }
        said.add(0, new Saying.Named(said.stream()
                .filter(Saying.Figure.class::isInstance).map(one -> ((Saying.Figure) one).subject()).toList()));
        return Optional.of(said);
    }

    private static Subject subject(ClauseText clause, String name) {
        return clause.names().at(name, 0).filter(mention -> mention.end() == name.length()).map(SubjectNames.Mention::subject)
                .orElseGet(() -> clause.names().listed(name));
    }
}
