package org.tongbao.warehouse.star;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;

/**
 * Surrogate keys. They are functions of the natural key, so that a reload, or another machine, gives the same row the
 * same key without asking a sequence.
 */
public final class Keys {

    /** Key of "no period" in {@code dim_period}, "not sliced" in {@code dim_category}, "none" in {@code dim_indicator}. */
    public static final long NONE = 0L;

    private Keys() {}

    /** The first 63 bits of the SHA-256 of the parts, which are told apart by a character that no name holds. */
    public static long of(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A smart key: start month yyyymm × 1,000,000 + end month yyyymm. */
    public static long period(YearMonth start, YearMonth end) {
        return yyyymm(start) * 1_000_000L + yyyymm(end);
    }

    private static long yyyymm(YearMonth month) {
        return month.getYear() * 100L + month.getMonthValue();
    }
}
