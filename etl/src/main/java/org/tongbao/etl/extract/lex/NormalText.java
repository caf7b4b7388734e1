package org.tongbao.etl.extract.lex;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.read.Span;

/**
 * A stretch of a document as the rules read it: compatibility forms folded (Unicode NFKC: （ ： ％ １ become their
 * plain forms), traditional characters simplified, inserted pinyin taken out, and blanks dropped, since typesetters put
 * them anywhere. Every character knows where it was printed.
 */
public final class NormalText {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private List<Token> tokens;

    private NormalText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static NormalText of(String source) {
        return new Builder().append(source, 0, source.length()).build();
    }

    /** The text alone, of a cell or a caption that nobody asks the places in. */
    public static String textOf(String source) {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean itself = c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FA5 && Simplified.of(c) == c;
            if (!itself) {
                return of(source).text;
            }
        }
        return source;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** The text's tokens, cut once. */
    public List<Token> tokens() {
        if (tokens == null) {
            tokens = List.copyOf(Lexer.tokens(text));
        }
        return tokens;
    }

    /** Where the characters from {@code start} up to {@code end} were printed; never empty unless start equals end. */
    public Span printed(int start, int end) {
        if (start == end) {
            int at = start < starts.length ? starts[start] : starts.length == 0 ? 0 : ends[ends.length - 1];
            return new Span(at, at);
        }
        return new Span(starts[start], ends[end - 1]);
    }

    /** Gathers a text from one or several stretches of the same document. */
    public static final class Builder {

        private static final String TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ";
        private static final Pattern PINYIN =
                Pattern.compile("[(（]?[a-zA-Zü" + TONES + "]*[" + TONES + "][a-zA-Zü" + TONES + "' ]*[)）]?");
        private static final Pattern PROSE_MARK = Pattern.compile("[，。；、：,;:](?!\\d)|[\\d０-９][\\s\\u3000\\u00a0\\u200b]*[年月号]|通\\s*报|关\\s*于");

        private static final Pattern COLUMNS = Pattern.compile("[\\d.,%-]+[\\s\\u3000]+[\\d.,%-]+[\\s\\u3000]*$");
        private static final int LONG = 10;

        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[0];
        private int[] ends = new int[0];
        private boolean blankBefore;

        /** Adds the characters of {@code source} from {@code from} up to {@code to}. */
        public Builder append(String source, int from, int to) {
            boolean blanks = false;
            boolean tones = false;
            for (int i = from; i < to; i++) {
                char c = source.charAt(i);
                blanks |= isBlank(c);
                tones |= c > 0xC0 && c < 0x200;
            }
            boolean prose = blanks && isProse(source.substring(from, to));
            Matcher pinyin = tones ? PINYIN.matcher(source).region(from, to) : null;
            int inserted = tones && pinyin.find() ? pinyin.start() : -1;
            ensure(text.length() + to - from);
            for (int i = from; i < to; ) {
                if (i == inserted) {
                    i = pinyin.end();
                    inserted = pinyin.find() ? pinyin.start() : -1;
                    continue;
                }
                int codePoint = source.codePointAt(i);
                int width = Character.charCount(codePoint);
                if (isBlank(codePoint)) {
                    blankBefore = true;
                } else {
                    add(codePoint, source, i, width, prose);
                    blankBefore = false;
                }
                i += width;
            }
            return this;
        }

        /** A sentence or part of one, as against a row of columns, whose numbers blanks keep apart. */
        private static boolean isProse(String line) {
            long ideographs = line.codePoints().filter(Character::isIdeographic).count();
            return PROSE_MARK.matcher(line).find() || ideographs >= LONG && !COLUMNS.matcher(line).find();
        }

        private void add(int codePoint, String source, int at, int width, boolean prose) {
            if (isPlain(codePoint)) {
                char plain = codePoint < 0x80 ? (char) codePoint : Simplified.of((char) codePoint);
                separateWords(plain, at, prose);
                add(plain, at, at + 1);
                return;
            }
            String folded = fold(codePoint, source.substring(at, at + width));
            separateWords(folded.charAt(0), at, prose);
            for (int k = 0; k < folded.length(); k++) {
                add(folded.charAt(k), at, at + width);
            }
        }

        /** Circled numbers and raised ones stay, lest a footnote's mark become a digit of the figure before it. */
        private static String fold(int codePoint, String printed) {
            return switch (codePoint) {
                case '㎡' -> "平方米";
                case '㎥' -> "立方米";
                case '−', '﹣', '－' -> "-";
                default -> {
                    boolean mark = codePoint >= 0x2460 && codePoint <= 0x24FF || codePoint >= 0x2776 && codePoint <= 0x2793
                            || codePoint >= 0x2070 && codePoint <= 0x209C || codePoint == 0xB2 || codePoint == 0xB3 || codePoint == 0xB9;
                    yield mark ? printed : Normalizer.normalize(printed, Normalizer.Form.NFKC);
                }
            };
        }

        private static boolean isBlank(int codePoint) {
            return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                    || codePoint >= 0x200B && codePoint <= 0x200F || codePoint == 0x2060 || codePoint == 0xFEFF || codePoint == 0xAD;
        }

        /** ASCII and the common ideographs are their own plain form. */
        private static boolean isPlain(int codePoint) {
            return codePoint < 0x80 || (codePoint >= 0x4E00 && codePoint <= 0x9FA5);
        }

        /** A blank parts two Latin words, and two numbers where no sentence is; any other is decoration. */
        private void separateWords(char next, int at, boolean prose) {
            if (!blankBefore || text.length() == 0 || next >= 0x80 || !Character.isLetterOrDigit(next)) {
                return;
            }
            char last = text.charAt(text.length() - 1);
            boolean digits = Character.isDigit(last) && Character.isDigit(next);
            if (last < 0x80 && Character.isLetterOrDigit(last) && !(digits && prose)) {
                add(' ', at, at);
            }
        }

        private void add(char character, int start, int end) {
            ensure(text.length() + 1);
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
        }

        private void ensure(int length) {
            if (length > starts.length) {
                int larger = Math.max(length, starts.length * 2);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public char last() {
            return text.charAt(text.length() - 1);
        }

        public int length() {
            return text.length();
        }

        public NormalText build() {
            return new NormalText(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}
