package org.tongbao.etl.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a paragraph between two marks, with the tokens in it. Offsets count in the paragraph's normal text.
 *
 * @param endsSentence whether a full stop follows: whoever was spoken of is so no longer
 * @param bracketed whether it stands in round brackets
 */
record Clause(int start, int end, boolean endsSentence, boolean bracketed, List<Token> tokens) {

    Clause {
        tokens = List.copyOf(tokens);
    }

    List<Token.Quantity> quantities() {
        return tokens.stream()
                .filter(Token.Quantity.class::isInstance)
                .map(Token.Quantity.class::cast)
                .toList();
    }

    static List<Clause> split(String text, List<Token> tokens) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> own = new ArrayList<>();
        int next = 0;
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
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
                clauses.add(new Clause(start, i, "。!?".indexOf(mark) >= 0, depth > 0, own));
            } else if ("。!?".indexOf(mark) >= 0 && !clauses.isEmpty()) {
                Clause last = clauses.remove(clauses.size() - 1);
                clauses.add(new Clause(last.start, last.end, true, last.bracketed, last.tokens));
            }
            depth = mark == '(' ? depth + 1 : mark == ')' ? Math.max(0, depth - 1) : depth;
            own = new ArrayList<>();
            start = i + 1;
        }
        return clauses;
    }
}
