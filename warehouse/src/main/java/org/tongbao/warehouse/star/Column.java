package org.tongbao.warehouse.star;

/**
 * One column.
 *
 * @param id the Iceberg field id, unique in its table and never reused: files written years ago are read by it
 * @param zh what it holds, for the bureau
 * @param en what it holds, for developers; names the unit where there is one
 */
public record Column(int id, String name, Type type, boolean nullable, String zh, String en) {

    static Column of(int id, String name, Type type, String zh, String en) {
        return new Column(id, name, type, false, zh, en);
    }

    static Column nullable(int id, String name, Type type, String zh, String en) {
        return new Column(id, name, type, true, zh, en);
    }
}
