package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;

/** A clause without a number: 完成情况为零 is a figure of its own, in the unit of the one before; any other says whom the next is about. */
final class Noughts implements ClauseRule {

    private static final Pattern TOPIC = Expression.of("^(?:(?<name>\\p{IsHan}{2,8}?)(?:诉求|问题|投诉|咨询)(?=\\p{IsHan}{2,8}$)|(?<field>\\p{IsHan}{2,6}方面)$)");
    private static final Pattern COMPLAINTS = Pattern.compile("工单|诉求|投诉|来电");
    /** 居前三位的是供水供电(873件)、物业管理(641件): what the calls were about. */
    private static final Pattern OF_COMPLAINTS = Expression.of("(?:、|[^,;。()]{0,24}?(?:的是|的为|依次[是为]|分别[是为]|集中在))(?<name>\\p{IsHan}{2,8})\\(\\d+件");
    /** 道路交通:发生事故28起. */
    private static final Pattern FIELD_OF_ACCIDENTS = Expression.of("(?!全|各|其中|本|当)\\p{IsHan}{2,10}");
    private static final Pattern ACCIDENTS = Pattern.compile("^(?:共|累计)?发生[^,。;\\d]{0,8}(?:事故|火灾)\\d");
    private static final Pattern TOPICS = Expression.of("(?<names>[\\p{IsHan}&&[^和]]{2,8}(?:[、和][\\p{IsHan}&&[^和]]{2,8}?)+?)(?:(?:问题|诉求|方面)?(?:等\\p{IsHan}{0,4})?(?:位居|居|位列|列|排名?|最为|较为)\\p{IsHan}{1,6}|问题|诉求)?");
    private static final Pattern COUNTED_EACH = Pattern.compile(",(?:分别|依次)(?:为|是|有)?\\d+件");
    private static final Pattern NOUGHT = Pattern.compile("零|0");

    @Override
    public Optional<List<Saying>> read(ClauseText clause) {
        List<Saying> said = new ArrayList<>();
        int from = clause.afterLeadIn(clause.start(), clause.end());
        Optional<SubjectNames.Mention> mention = clause.mention(from, clause.end());
        mention.ifPresent(m -> said.add(new Saying.About(m.subject(), clause.isPart(clause.start(), from))));
        topic(clause, from).ifPresent(subject -> said.add(new Saying.About(subject, false)));
        listed(clause, from).ifPresent(said::add);
        if (mention.isEmpty()) {
            beforeBracket(clause, from).ifPresent(subject -> said.add(new Saying.About(subject, true)));
        }
        int labelStart = mention.map(SubjectNames.Mention::end).orElse(from);
        String label = clause.words(labelStart, clause.end());
        if (Wording.isZero(label)) {
            Matcher zero = NOUGHT.matcher(clause.text()).region(labelStart, clause.end());
            int at = zero.find() ? zero.start() : clause.end() - 1;
            said.add(new Saying.Figure("nought", null, label, Measure.ACTUAL, BigDecimal.ZERO, null, null, null, at, at + 1));
            return Optional.of(said);
        }
        said.add(new Saying.Group(clause.names().groupIn(clause.words(), clause.heard().group())));
        if (clause.words().endsWith("方面")) {
            clause.indicators().mentioned(clause.words()).ifPresent(topic -> said.add(new Saying.Topic(topic)));
        }
        return Optional.of(said);
    }

    /** （三）噪声扰民诉求居高不下: what the item is about. */
    private static Optional<Subject> topic(ClauseText clause, int from) {
        String words = clause.words(from, clause.end());
        if (clause.clause().endMark() == ':' && FIELD_OF_ACCIDENTS.matcher(words).matches() && ACCIDENTS.matcher(clause.text().substring(Math.min(clause.text().length(), clause.end() + 1))).find()) {
            return Optional.of(Subject.of(words, SubjectKind.SECTOR));
        }
        if (clause.clause().endMark() == ',' && words.endsWith("方面") && FIELD_OF_ACCIDENTS.matcher(words).matches() && ACCIDENTS.matcher(clause.text().substring(Math.min(clause.text().length(), clause.end() + 1))).find()) {
            return Optional.of(Subject.of(words.substring(0, words.length() - 2), SubjectKind.SECTOR));
        }
        Matcher topic = TOPIC.matcher(words);
        if (!clause.heard().opensItem() || !topic.find() || clause.indicators().mentioned(topic.group()).isPresent()) {
            return Optional.empty();
        }
        boolean complaints = topic.group("name") != null || COMPLAINTS.matcher(clause.text()).find();
        String name = topic.group("name") == null ? topic.group("field") : topic.group("name");
        return complaints ? Optional.of(Subject.of(name, SubjectKind.SECTOR)) : Optional.empty();
    }

    /** 高新区、东湖区完成情况较好: whom figures are given 分别 in the clauses after. */
    private static Optional<Saying> listed(ClauseText clause, int from) {
        String words = clause.words(from, clause.end());
        int opening = words.lastIndexOf("的是") >= 0 ? words.lastIndexOf("的是") + 2 : 0;
        return Names.row(clause, words.substring(opening), false).map(Names.Row::subjects).or(() -> topics(clause, words.substring(opening))).map(Saying.Named::new);
    }

    /** 供水供电、噪声扰民位居前两位,分别为1864件、640件: what the calls were about. */
    private static Optional<List<Subject>> topics(ClauseText clause, String words) {
        Matcher listed = TOPICS.matcher(words);
        boolean counted = clause.heard().ofComplaints() && COUNTED_EACH.matcher(clause.text()).region(clause.end(), clause.text().length()).lookingAt();
        return counted && listed.matches()
                ? Optional.of(Arrays.stream(listed.group("names").split("[、和]")).map(name -> Subject.of(name, SubjectKind.SECTOR)).toList())
                : Optional.empty();
    }

    /** 居前三位的是双桥镇(21.4%): the name right before the bracket. */
    static Optional<Subject> beforeBracket(ClauseText clause, int from) {
        if (!clause.text().startsWith("(", clause.end()) || !Character.isDigit(clause.text().charAt(Math.min(clause.end() + 1, clause.text().length() - 1)))
                && clause.text().charAt(Math.min(clause.end() + 1, clause.text().length() - 1)) != '-') {
            return Optional.empty();
        }
        for (int at = from; at < clause.end() - 1; at++) {
            boolean boundary = at == from || "是为有、和".indexOf(clause.text().charAt(at - 1)) >= 0;
            int start = at;
            Optional<SubjectNames.Mention> name = boundary ? clause.names().at(clause.words(start, clause.end()), 0) : Optional.empty();
            if (name.isPresent() && start + name.get().end() == clause.end() && !name.get().subject().isWhole()) {
                return name.map(SubjectNames.Mention::subject);
            }
        }
        Matcher topic = OF_COMPLAINTS.matcher(clause.text()).region(clause.start(), clause.text().length());
        return topic.lookingAt() && topic.end("name") == clause.end() ? Optional.of(Subject.of(topic.group("name"), SubjectKind.SECTOR)) : Optional.empty();
    }
}
