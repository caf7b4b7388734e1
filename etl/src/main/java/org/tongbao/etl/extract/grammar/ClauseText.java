package org.tongbao.etl.extract.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.SubjectNames;

/**
 * A clause with its paragraph, and the names to read it by.
 *
 * @param demand where the first demand of its sentence ends, up to the clause's own end
 */
record ClauseText(String text, Clause clause, int sentenceStart, int sentenceEnd, SubjectNames names, Indicators indicators, Heard heard,
        Optional<Integer> demand) {

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:[①-⑳]|[、和及“\"]|一是|二是|三是|四是|其中|其次|但是|但|而|另外|另有|另|目前|现(?!代|有|场|金|状)|截[止至](?:目前)?|至(?=\\d)|同时|此外|经[区县市州]?(?:委|政府)?同意"
                    + "|今年以来|年初以来|今年|当年|全年|当月|本月|当日|本周|本季度|共有?(?!青|同|享|建)|累计|包括|含|分别是|依次[是为]|据统计|从\\p{IsHan}{2,6}看|按照?\\p{IsHan}{2,6}[分看计])");
    private static final Pattern PART = Pattern.compile("其中|含|包括");

    /** Whether a demand stands in the words of the sentence before {@code limit}, or of the clause alone. */
    boolean isDemanded(int limit, boolean inClause) {
        return demand.isPresent() && demand.get() <= limit && (!inClause || Wording.isDemand(words(clause.start(), limit)));
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
        for (boolean moved = true; moved && at < limit; ) {
            moved = false;
            Matcher leadIn = LEAD_IN.matcher(text).region(at, limit);
            if (leadIn.lookingAt()) {
                at = leadIn.end();
                moved = true;
            }
            Optional<Token> date = tokenAt(at);
            if (date.isPresent() && date.get() instanceof Token.Date && date.get().end() <= limit) {
                at = date.get().end();
                moved = true;
            } else if (date.isPresent() && date.get() instanceof Token.Left left && left.end() <= limit) {
                at = left.end();
                moved = true;
            }
        }
        return at;
    }

    boolean isPart(int from, int to) {
        return PART.matcher(words(from, to)).find();
    }

    private Optional<Token> tokenAt(int at) {
        return clause.tokens().stream().filter(token -> token.start() == at && token.end() > at).findFirst();
    }

    /** A subject, a class of projects or a part of the one spoken of, that stands at {@code from}. */
    Optional<SubjectNames.Mention> mention(int from, int limit) {
        if (from >= limit) {
            return Optional.empty();
        }
        return names.at(text, from)
                .or(() -> names.classes().part(text, from, heard.subject(), heard.opensItem()))
                .filter(mention -> mention.end() <= limit);
    }

    List<Token> figures() {
        return clause.figures();
    }
}
