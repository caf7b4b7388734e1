package org.tongbao.warehouse.views;

/** Text in SQL. */
final class Literal {

    private Literal() {}

    static String of(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
