package org.tongbao.etl.extract.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.SubjectNames;

/**
 * A clause with its paragraph, and the names to read it by.
 *
 * @param demandEnd where the first demand ends from its sentence's start on
 */
record ClauseText(String text, Clause clause, int sentenceStart, int sentenceEnd, SubjectNames names, Indicators indicators, Heard heard,
        int demandEnd) {

    private static final Pattern LEAD_IN = Expression.of(
            "^(?:[①-⑳]|[、和及“\"]|一是|二是|三是|四是|其中|其次|但是|但|而|如(?!期|实|何|下|此)|另外|另有|另|目前|现(?!代|有|场|金|状)|截[止至](?:目前)?|至(?=\\d)|同时|此外|经[区县市州]?(?:委|政府)?同意"
                    + "|今年以来|年初以来|今年|当年|全年|当月|本月|当日|本周|本季度|共有?(?!青|同|享|建)|累计|包括|含|分别是|依次[是为]|(?:实施|安排|下达|推进|谋划)的(?=\\p{IsHan}{2,10}(?:项目|工程))|据统计|从\\p{IsHan}{2,6}看|按照?\\p{IsHan}{2,6}[分看计])");
    private static final String LEAD_IN_OPENINGS = "实安下推谋、和及“\"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四其但而如另目现截至同此经今年当全本共累包含分依据从按";
    private static final Pattern TO_COME = Pattern.compile("要(?!求|素|闻|点)|须|力争|确保|严格控制|全年");
    private static final Pattern HAS_BEEN = Pattern.compile("已|均|成功|有效|全部");
    private static final int MOST_NAMED = 50;
    private static final Pattern PART = Pattern.compile("其中|含|包括");

    /** Whether a demand stands in the words of the sentence before {@code limit}, or of the clause alone. */
    boolean isDemanded(int limit, boolean inClause) {
        return demandEnd <= limit && (!inClause || Wording.isDemand(words(clause.start(), limit)));
    }

    /** Whether the sentence says what is to be kept to, as 要 and 全年 do, and not what has been. */
    boolean isToCome() {
        String sentence = text.substring(sentenceStart, clause.end());
        return TO_COME.matcher(sentence).find() && !HAS_BEEN.matcher(words()).find();
    }

    int start() {
        return clause.start();
    }

    int end() {
        return clause.end();
    }

    String words() {
        return text.substring(clause.start(), clause.end());
    }

    String words(int from, int to) {
        return from >= to ? "" : text.substring(from, to);
    }

    /** From the clause's end to the sentence's. */
    String rest() {
        return text.substring(clause.end(), sentenceEnd);
    }

    /** Where the words begin that connectors and dates lead in, at {@code limit} the latest. */
    int afterLeadIn(int from, int limit) {
        int at = from;
        for (int before = -1; before != at && at < limit; ) {
            before = at;
            if (LEAD_IN_OPENINGS.indexOf(text.charAt(at)) >= 0) {
                Matcher leadIn = LEAD_IN.matcher(text).region(at, limit);
                at = leadIn.lookingAt() ? leadIn.end() : at;
            }
            Token token = tokenAt(at);
            boolean passed = (token instanceof Token.Date || token instanceof Token.Left) && token.end() <= limit;
            at = passed ? token.end() : at;
        }
        return at;
    }

    boolean isPart(int from, int to) {
        return PART.matcher(words(from, to)).find();
    }

    /** Null where no token begins. */
    private Token tokenAt(int at) {
        for (Token token : clause.tokens()) {
            if (token.start() == at && token.end() > at) {
                return token;
            }
        }
        return null;
    }

    /** A subject, a class of projects or a part of the one spoken of, that stands at {@code from}. */
    Optional<SubjectNames.Mention> mention(int from, int limit) {
        if (from >= limit) {
            return Optional.empty();
        }
        return names.at(text, from)
                .or(() -> names.classes().part(text, from, heard.subject(), heard.opensItem() || from > clause.start() && text.charAt(from - 1) == '、'))
                .or(() -> namedAgain(from))
                .filter(mention -> mention.end() <= limit);
    }

    /** 其中噪声扰民: one of those that the sentence has listed. */
    private Optional<SubjectNames.Mention> namedAgain(int from) {
        return heard.named().stream()
                .limit(MOST_NAMED)
                .filter(subject -> text.startsWith(subject.name(), from))
                .findFirst()
                .map(subject -> new SubjectNames.Mention(from, from + subject.name().length(), subject));
    }

    List<Token> figures() {
        return clause.figures();
    }
}
