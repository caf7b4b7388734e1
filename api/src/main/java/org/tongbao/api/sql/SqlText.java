package org.tongbao.api.sql;

import java.util.regex.Pattern;
import org.tongbao.api.problems.Problem;

/**
 * The body of a request.
 *
 * @param id made by the client, or null
 * @param maxRows or null
 */
record SqlText(String sql, String id, Long maxRows) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /** @throws Problem if there is no SQL, or a value is out of its range */
    SqlText checked() {
        if (sql == null) {
            throw Problem.badBody("sql", "一条 SELECT 语句");
        }
        if (id != null && !ID.matcher(id).matches()) {
            throw Problem.badBody("id", "至多 64 个字母、数字、下划线或连字符");
        }
        if (maxRows != null && (maxRows < 0 || maxRows > SqlQuestion.MOST_ROWS)) {
            throw Problem.badBody("maxRows", "0 到 " + SqlQuestion.MOST_ROWS + " 的整数");
        }
        return this;
    }
}
