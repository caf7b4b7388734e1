package org.tongbao.etl.extract.lex;

import com.ibm.icu.text.Transliterator;

/** Simplified forms of traditional characters, by ICU's Traditional-Simplified, one character for one. */
final class Simplified {

    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FA5;
    private static final char[] FORMS = forms();

    private Simplified() {}

    static char of(char ideograph) {
        return FORMS[ideograph - FIRST];
    }

    private static char[] forms() {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        String simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString());
        char[] forms = new char[LAST - FIRST + 1];
        String[] lines = simplified.split("\n");
        for (int i = 0; i < forms.length; i++) {
            forms[i] = lines[i].length() == 1 ? lines[i].charAt(0) : (char) (FIRST + i);
        }
        return forms;
    }
}
