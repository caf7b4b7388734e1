package org.tongbao.api.releases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.tongbao.api.problems.Problem;

/**
 * Where a page begins, as callers hand it back: good for one release and one question, so that no two pages are of different
 * releases. What is in it is no secret, and nothing but a place.
 */
public final class PageToken {

    private static final String PARAMETER = "page_token";
    private static final String EXPECTED = "上一页回答中的 next，原样写回，其余参数（limit 除外）与上一页相同";
    private static final int DIGEST_BYTES = 8;
    private static final long FARTHEST = Integer.MAX_VALUE;

    private PageToken() {}

    /** @param question whatever tells questions apart; neither a page's place in it nor its length */
    static String of(String release, String question, long offset) {
        String plain = release + " " + digest(question) + " " + offset;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How many rows are before the page.
     *
     * @param token null for the first page
     * @throws Problem if it is of another release or another question, or no token at all
     */
    public static long offset(String token, String release, String question) {
        if (token == null) {
            return 0;
        }
        String[] parts = parts(token);
        if (!parts[0].equals(release)) {
            throw Problem.pageGone(parts[0], release);
        }
        if (!parts[1].equals(digest(question))) {
            throw Problem.badParameter(PARAMETER, token, EXPECTED);
        }
        return Long.parseLong(parts[2]);
    }

    private static String[] parts(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ");
            if (parts.length == 3 && parts[2].matches("[0-9]{1,10}") && Long.parseLong(parts[2]) <= FARTHEST) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(PARAMETER, token, EXPECTED);
        }
        throw Problem.badParameter(PARAMETER, token, EXPECTED);
    }

    private static String digest(String question) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
