package org.tongbao.etl.extract.lex;

import java.math.BigDecimal;

/** Numbers written in Chinese characters, up to 万: 十二, 一百零五, 两千, 二〇二一. */
public final class Numerals {

    public static final String DIGITS = "〇零一二两三四五六七八九";
    public static final String ALL = DIGITS + "十百千万";

    private Numerals() {}

    /** @throws NumberFormatException if the characters make no number */
    public static BigDecimal parse(String text) {
        if (text.chars().allMatch(c -> digit((char) c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            text.chars().forEach(c -> digits.append(digit((char) c)));
            return new BigDecimal(digits.toString());
        }
        long total = 0;
        long section = 0;
        long pending = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            int scale = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                case '万' -> 10_000;
                default -> 0;
            };
            if (digit == 0) {
                continue;
            }
            if (digit > 0) {
                if (pending > 0) {
                    throw new NumberFormatException(text);
                }
                pending = digit;
            } else if (scale == 10_000) {
                total += (section + Math.max(pending, 0)) * scale;
                section = 0;
                pending = -1;
            } else if (scale > 0) {
                section += (pending < 0 ? 1 : pending) * scale;
                pending = -1;
            } else {
                throw new NumberFormatException(text);
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(pending, 0));
    }

    private static int digit(char c) {
        int at = DIGITS.indexOf(c);
        return at < 0 ? -1 : at == 0 ? 0 : at <= 3 ? at - 1 : at - 2;
    }

    /** The usual way to write a whole number below a hundred million. */
    public static String write(int number) {
        if (number == 0) {
            return "零";
        }
        if (number >= 10_000) {
            int rest = number % 10_000;
            return write(number / 10_000) + "万" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + write(rest));
        }
        StringBuilder out = new StringBuilder();
        int[] scales = {1000, 100, 10, 1};
        String names = "千百十";
        boolean gap = false;
        for (int i = 0; i < scales.length; i++) {
            int digit = number / scales[i] % 10;
            if (digit == 0) {
                gap = out.length() > 0;
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            if (!(digit == 1 && scales[i] == 10 && out.length() == 0)) {
                out.append("零一二三四五六七八九".charAt(digit));
            }
            if (i < 3) {
                out.append(names.charAt(i));
            }
        }
        return out.toString();
    }
}
