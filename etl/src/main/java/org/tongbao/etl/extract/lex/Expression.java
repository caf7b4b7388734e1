package org.tongbao.etl.extract.lex;

import java.util.regex.Pattern;

/** Regular expressions over normal text. */
public final class Expression {

    /** What {@code \p{IsHan}} has of Unicode's ideographs; as ranges, since a script is looked up in a table for each character. */
    private static final String HAN = "[\\\\u3400-\\\\u9fff\\\\u3007\\\\x{20000}-\\\\x{3ffff}]";

    private Expression() {}

    /** @throws java.util.regex.PatternSyntaxException if it is none */
    public static Pattern of(String expression) {
        return Pattern.compile(expression.replaceAll("\\\\p\\{IsHan}", HAN));
    }
}
