package org.tongbao.etl.extract.inherit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;

/** Lines that say no figure but whom or what the lines under them are about. */
final class Headings {

    private static final int LONGEST = 40;
    private static final Pattern LIMIT = Pattern.compile("^(?:及|含|\\(含\\))?以[上下内]");
    private static final int LONGEST_LEAD = 20;
    /** 停水、水压不足类: a class of complaints. */
    private static final Pattern CLASS = Expression.of("[\\p{IsHan}、]{2,18}(?<!等|各|分)类");
    private static final Pattern BRACKET_AT_END = Pattern.compile("\\([^)]*\\)$");
    private static final Pattern SITUATION = Pattern.compile("(?:完成)?(?:情况|工作情况|方面|进展情况)");
    private static final Pattern FILLER = Pattern.compile("(?:基本|总体|整体|具体)?(?:情况|工作|进展|方面|概况)$|^(?:存在|下一?步|主要)");

    private final SubjectNames names;
    private final Indicators indicators;

    Headings(SubjectNames names, Indicators indicators) {
        this.names = names;
        this.indicators = indicators;
    }

    /** Short, no sentence, and without a figure but for the limits of a class. */
    boolean isHeading(String text, int begin, List<Token> tokens) {
        String words = text.substring(begin);
        boolean figures = tokens.stream()
                .filter(token -> token instanceof Token.Quantity)
                .anyMatch(token -> !LIMIT.matcher(text.substring(token.end())).find());
        boolean sentence = words.endsWith("。") || words.endsWith(";") || words.contains(",") || words.indexOf('。') >= 0;
        boolean colonInside = words.indexOf(':') >= 0 && !words.endsWith(":");
        return !words.isEmpty() && words.length() <= LONGEST && !figures && !sentence && !colonInside && (begin > 0 || words.length() <= 20);
    }

    /** 1.省重点项目。 before the sentences of a numbered paragraph is its heading. */
    void readLead(String text, int begin, List<Token> tokens, Frame frame) {
        int end = text.indexOf('。', begin);
        boolean words = end > begin + 1 && end - begin <= LONGEST_LEAD && end < text.length() - 1 && text.substring(begin, end).chars().noneMatch(c -> ",:;".indexOf(c) >= 0)
                && tokens.stream().noneMatch(token -> token instanceof Token.Quantity && token.start() < end);
        if (words) {
            String lead = text.substring(begin, end);
            frame.subject = subject(lead, lead).orElse(frame.subject);
            indicators.mentioned(lead).ifPresent(indicator -> frame.indicator = indicator);
        }
    }

    void read(String heading, Frame frame) {
        frame.period = null;
        String words = heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading;
        String bare = BRACKET_AT_END.matcher(words).replaceFirst("");
        Optional<Subject> subject = subject(words, bare);
        frame.subject = subject.orElse(names.whole());
        frame.group = names.groupIn(words, frame.group);
        if (subject.isEmpty() && !FILLER.matcher(bare).find()) {
            indicators.named(bare, Measure.ACTUAL).ifPresent(indicator -> {
                frame.indicator = indicator;
                frame.listed = indicator;
            });
        } else {
            indicators.mentioned(bare).ifPresent(indicator -> frame.indicator = indicator);
        }
    }

    /** @param bare the heading without brackets at its end */
    private Optional<Subject> subject(String words, String bare) {
        return names.at(bare, 0)
                .filter(mention -> mention.end() == bare.length() || SITUATION.matcher(bare.substring(mention.end())).matches())
                .map(SubjectNames.Mention::subject)
                .or(() -> CLASS.matcher(bare).matches() ? Optional.of(Subject.of(bare, SubjectKind.SECTOR)) : Optional.empty())
                .or(() -> names.classes().heading(words));
    }
}
