package org.tongbao.etl.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.extract.lex.Token;

/**
 * A stretch of a paragraph between two marks, with the tokens in it. Offsets count in the paragraph's normal text.
 *
 * @param endMark the mark that follows; a full stop at the paragraph's end
 * @param depth in how many round brackets it stands
 */
public record Clause(int start, int end, char endMark, int depth, List<Token> tokens) {

    public Clause {
        tokens = List.copyOf(tokens);
    }

    /** Whoever was spoken of is so no longer. */
    public boolean endsSentence() {
        return "。!?".indexOf(endMark) >= 0;
    }

    public List<Token> figures() {
        return tokens.stream().filter(token -> token instanceof Token.Quantity || token instanceof Token.Place).toList();
    }

    public List<Token.Quantity> quantities() {
        return tokens.stream()
                .filter(Token.Quantity.class::isInstance)
                .map(Token.Quantity.class::cast)
                .toList();
    }

    public List<Token.Date> dates() {
        return tokens.stream()
                .filter(Token.Date.class::isInstance)
                .map(Token.Date.class::cast)
                .toList();
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
            if (i > start) {
                clauses.add(new Clause(start, i, mark, depth, own));
            } else if (!clauses.isEmpty() && ";。!?".indexOf(mark) >= 0) {
                Clause last = clauses.remove(clauses.size() - 1);
                clauses.add(new Clause(last.start, last.end, mark, last.depth, last.tokens));
            }
            depth = mark == '(' ? depth + 1 : mark == ')' ? Math.max(0, depth - 1) : depth;
            own = new ArrayList<>();
            start = i + 1;
        }
        return clauses;
    }
}
