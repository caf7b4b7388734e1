package org.tongbao.etl.extract;

import java.text.Normalizer;
import java.util.Arrays;
import org.tongbao.etl.read.Span;

/**
 * A stretch of a document as the rules read it: compatibility forms folded (Unicode NFKC: （ ： ％ １ become their
 * plain forms) and blanks dropped, since typesetters put them anywhere. Every character knows where it was printed.
 */
final class NormalText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private NormalText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Where the characters from {@code start} up to {@code end} were printed; never empty unless start equals end. */
    Span printed(int start, int end) {
        if (start == end) {
            int at = start < starts.length ? starts[start] : starts.length == 0 ? 0 : ends[ends.length - 1];
            return new Span(at, at);
        }
        return new Span(starts[start], ends[end - 1]);
    }

    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private boolean blankBefore;

        /** Adds the characters of {@code source} from {@code from} up to {@code to}. */
        Builder append(String source, int from, int to) {
            for (int i = from; i < to; ) {
                int codePoint = source.codePointAt(i);
                int width = Character.charCount(codePoint);
                if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x200B
                        || codePoint == 0xFEFF) {
                    blankBefore = true;
                } else if (isPlain(codePoint)) {
                    separateWords((char) codePoint, i);
                    add((char) codePoint, i, i + 1);
                    blankBefore = false;
                } else {
                    String folded = Normalizer.normalize(source.substring(i, i + width), Normalizer.Form.NFKC);
                    separateWords(folded.charAt(0), i);
                    for (int k = 0; k < folded.length(); k++) {
                        add(folded.charAt(k), i, i + width);
                    }
                    blankBefore = false;
                }
                i += width;
            }
            return this;
        }

        /** ASCII and the common ideographs are their own plain form. */
        private static boolean isPlain(int codePoint) {
            return codePoint < 0x80 || (codePoint >= 0x4E00 && codePoint <= 0x9FA5);
        }

        /** A blank between two digits or two Latin letters parts them; any other is decoration. */
        private void separateWords(char next, int at) {
            if (blankBefore && text.length() > 0 && next < 0x80 && Character.isLetterOrDigit(next)) {
                char last = text.charAt(text.length() - 1);
                if (last < 0x80 && Character.isLetterOrDigit(last)) {
                    add(' ', at, at);
                }
            }
        }

        private void add(char character, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        char last() {
            return text.charAt(text.length() - 1);
        }

        int length() {
            return text.length();
        }

        NormalText build() {
            return new NormalText(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}
