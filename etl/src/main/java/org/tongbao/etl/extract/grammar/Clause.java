package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Token;

/**
 * A stretch of a paragraph between two marks, with the tokens in it. Offsets count in the paragraph's normal text.
 *
 * @param endMark the mark that follows; a full stop at the paragraph's end
 * @param depth in how many round brackets it stands
 * @param figures the quantities and places among the tokens
 */
public record Clause(
        int start, int end, char endMark, int depth, List<Token> tokens, List<Token> figures, List<Token.Quantity> quantities, List<Token.Date> dates) {

    /** 乡镇(街道) and 县(市、区) are one word each. */
    private static final Pattern GROUP_BRACKET = Pattern.compile("(?<=[镇乡县])\\((?:市、区|市区|区、市|区|街道|街道办|办事处|街|办|场|园区|乡|镇)(?:、(?:街道|办事处|办|场|园区|开发区|区))*\\)(?=报送|上报|承办|完成|受理|办理|采用|中|、(?:各|[县区市旗州]直)各?(?:部门|单位)[共合])");

    private static Clause of(int start, int end, char endMark, int depth, List<Token> tokens) {
        List<Token> figures = new ArrayList<>();
        List<Token.Quantity> quantities = new ArrayList<>();
        List<Token.Date> dates = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Quantity quantity) {
                figures.add(quantity);
                quantities.add(quantity);
            } else if (token instanceof Token.Place) {
                figures.add(token);
            } else if (token instanceof Token.Date date) {
                dates.add(date);
            }
        }
        return new Clause(start, end, endMark, depth, List.copyOf(tokens), List.copyOf(figures), List.copyOf(quantities), List.copyOf(dates));
    }

    private Clause endingWith(char mark) {
        return new Clause(start, end, mark, depth, tokens, figures, quantities, dates);
    }

    /** Whoever was spoken of is so no longer. */
    public boolean endsSentence() {
        return "。!?".indexOf(endMark) >= 0;
    }

    /** Whether the clause is a date and a word or two, as in 截至3月底. */
    public boolean isDate() {
        return tokens.size() == 1 && tokens.get(0) instanceof Token.Date date && end - start <= date.end() - date.start() + 4;
    }

    /** @param from where the words begin, behind the paragraph's number */
    public static List<Clause> split(String text, List<Token> tokens, int from) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> own = new ArrayList<>();
        int next = 0;
        while (next < tokens.size() && tokens.get(next).start() < from) {
            next++;
        }
        int start = from;
        int depth = 0;
        for (int i = from; i <= text.length(); i++) {
            if (next < tokens.size() && i == tokens.get(next).start()) {
                own.add(tokens.get(next));
                i = tokens.get(next).end() - 1;
                next++;
                continue;
            }
            char mark = i == text.length() ? '。' : text.charAt(i);
            if (",;。!?:()".indexOf(mark) < 0) {
                continue;
            }
            Matcher group = mark == '(' && depth == 0 ? GROUP_BRACKET.matcher(text).region(i, text.length()).useTransparentBounds(true) : null;
            if (group != null && group.lookingAt()) {
                i = group.end() - 1;
                continue;
            }
            if (i > start) {
                clauses.add(Clause.of(start, i, mark, depth, own));
            } else if (!clauses.isEmpty() && ";。!?".indexOf(mark) >= 0) {
                clauses.add(clauses.remove(clauses.size() - 1).endingWith(mark));
            }
            depth = mark == '(' ? depth + 1 : mark == ')' ? Math.max(0, depth - 1) : depth;
            own = new ArrayList<>();
            start = i + 1;
        }
        return clauses;
    }
}
