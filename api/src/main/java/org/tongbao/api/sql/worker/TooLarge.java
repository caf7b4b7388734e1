package org.tongbao.api.sql.worker;

import java.io.IOException;

/** An answer that is larger than it may be; the message says in Chinese what to do. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private TooLarge(String message) {
        super(message);
    }

    static TooLarge columns(int columns, int most) {
        return new TooLarge("结果有 " + columns + " 列，最多 " + most + " 列。请只选需要的列。");
    }

    static TooLarge name(int column) {
        return new TooLarge("第 " + column + " 列的名称太长。请用 AS 起一个短的名称。");
    }

    static TooLarge cell(String column, long bytes, int most) {
        return new TooLarge("列 " + column + " 里有一个值长 " + bytes + " 字节，最多 " + most + " 字节。请用 left(…, 1000) 截短，或不选这一列。");
    }
}
