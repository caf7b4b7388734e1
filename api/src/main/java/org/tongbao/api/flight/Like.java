package org.tongbao.api.flight;

/**
 * A pattern as in SQL, in any case: {@code %} for any text, {@code _} for one character, {@code \} before one that is meant.
 * No pattern takes longer than its length times the text's.
 */
record Like(String pattern) {

    boolean matches(String text) {
        int at = 0;
        int from = 0;
        int afterAny = -1;
        int anyUntil = 0;
        while (from < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '%') {
                afterAny = ++at;
                anyUntil = from;
                continue;
            }
            int step = step(at, text.charAt(from));
            if (step > 0) {
                at += step;
                from++;
            } else if (afterAny >= 0) {
                at = afterAny;
                from = ++anyUntil;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '%') {
            at++;
        }
        return at == pattern.length();
    }

    /** How much of the pattern stands for the character; 0 if it stands for another. */
    private int step(int at, char character) {
        if (at == pattern.length()) {
            return 0;
        }
        char asked = pattern.charAt(at);
        if (asked == '_') {
            return 1;
        }
        boolean escapes = asked == '\\' && at + 1 < pattern.length();
        char meant = escapes ? pattern.charAt(at + 1) : asked;
        return Character.toLowerCase(meant) != Character.toLowerCase(character) ? 0 : escapes ? 2 : 1;
    }
}
