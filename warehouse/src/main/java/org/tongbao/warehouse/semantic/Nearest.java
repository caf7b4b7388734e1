package org.tongbao.warehouse.semantic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that was probably meant. */
final class Nearest {

    private Nearest() {}

    /** @return empty where none is as near as a third of its length */
    static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(given, name)).thenComparing(Comparator.naturalOrder()))
                .filter(name -> 3 * distance(given, name) <= Math.max(name.length(), 3));
    }

    /** By Levenshtein, Binary codes capable of correcting deletions, insertions, and reversals, 1966. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
