package org.tongbao.api.exports;

import org.tongbao.api.problems.Problem;

/**
 * The body of a request.
 *
 * @param format csv, xlsx, parquet or arrow
 * @param name of the file, with or without its extension; null for one of ours
 */
record ExportRequest(String sql, String format, String name) {

    /** @throws Problem if there is no SQL, or no such format */
    ExportFormat checked() {
        if (sql == null) {
            throw Problem.badBody("sql", "一条 SELECT 语句");
        }
        return ExportFormat.of(format).orElseThrow(() -> Problem.badBody("format", "csv、xlsx、parquet 或 arrow"));
    }
}
