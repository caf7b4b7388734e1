package org.tongbao.etl.reconcile;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/** How a name is said: a syllable a character, without tones; what is no Chinese character is as it is. */
final class Syllables {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private Syllables() {}

    static List<String> of(String name) {
        List<String> syllables = new ArrayList<>();
        name.codePoints().mapToObj(Character::toString).forEach(c -> syllables.add(PINYIN.transliterate(c).strip()));
        return syllables;
    }
}
