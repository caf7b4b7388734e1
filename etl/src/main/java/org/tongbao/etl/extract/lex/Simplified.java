package org.tongbao.etl.extract.lex;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/** Simplified forms of traditional characters, by ICU's Traditional-Simplified, one character for one. */
final class Simplified {

    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FA5;
    private static final String SIMPLER_STILL = "乾俱吒夥姊後徵摺於箝苎菸著藉跤阪麴麽";
    private static final BitSet SIMPLE = simple();

    private Simplified() {}

    static char of(char ideograph) {
        return SIMPLE.get(ideograph - FIRST) ? ideograph : Traditional.FORMS[ideograph - FIRST];
    }

    /** The characters of GB 2312, but for the few that have a simpler form all the same. */
    private static BitSet simple() {
        CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
        BitSet simple = new BitSet(LAST - FIRST + 1);
        for (char c = FIRST; c <= LAST; c++) {
            simple.set(c - FIRST, encoder.canEncode(c) && SIMPLER_STILL.indexOf(c) < 0);
        }
        return simple;
    }

    /** Made when the first such character comes: most bulletins have none. */
    private static final class Traditional {
        static final char[] FORMS = forms();

        private static char[] forms() {
            StringBuilder all = new StringBuilder();
            for (char c = FIRST; c <= LAST; c++) {
                all.append(c).append('\n');
            }
            String[] lines = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString()).split("\n");
            char[] forms = new char[LAST - FIRST + 1];
            for (int i = 0; i < forms.length; i++) {
                forms[i] = lines[i].length() == 1 ? lines[i].charAt(0) : (char) (FIRST + i);
            }
            return forms;
        }
    }
}
