package org.tongbao.warehouse.semantic;

/**
 * A column of an answer.
 *
 * @param metric name of the metric it tells of; null for dimensions and periods
 * @param type text, number, count or statements (a list of statement keys)
 * @param unit of a number; empty elsewhere
 * @param decimals of a number, to show; 0 elsewhere
 */
public record ResultColumn(String name, String metric, Label label, Type type, String unit, int decimals) {

    public enum Type {
        TEXT,
        NUMBER,
        COUNT,
        STATEMENTS
    }
}
