package org.tongbao.etl.extract.inherit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Indicators;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.names.SubjectNames;
import org.tongbao.etl.extract.observation.Measure;

/** Lines that say no figure but whom or what the lines under them are about. */
final class Headings {

    private static final int LONGEST = 40;
    private static final Pattern LIMIT = Pattern.compile("^(?:及|含|\\(含\\))?以[上下内]");
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

    void read(String heading, Frame frame) {
        frame.period = null;
        String words = heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading;
        String bare = BRACKET_AT_END.matcher(words).replaceFirst("");
        Optional<Subject> subject = names.at(bare, 0)
                .filter(mention -> mention.end() == bare.length() || SITUATION.matcher(bare.substring(mention.end())).matches())
                .map(SubjectNames.Mention::subject)
                .or(() -> names.classes().heading(words));
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
}
