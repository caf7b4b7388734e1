package org.tongbao.warehouse.engine;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The row of a result that is being read. Columns are named as in the SELECT; a null stays a null. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return get(() -> results.getString(column));
    }

    /** Without zeros at the end of the decimals. */
    public BigDecimal number(String column) {
        return get(() -> {
            BigDecimal value = results.getBigDecimal(column);
            if (value == null) {
                return null;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        });
    }

    public Integer integer(String column) {
        return get(() -> {
            int value = results.getInt(column);
            return results.wasNull() ? null : value;
        });
    }

    public boolean is(String column) {
        return get(() -> results.getBoolean(column));
    }

    public LocalDate date(String column) {
        return get(() -> {
            Object value = results.getObject(column);
            return value == null ? null : value instanceof LocalDate day ? day : LocalDate.parse(value.toString());
        });
    }

    /** A list of keys, each as text: they exceed what a browser's numbers hold. */
    public List<String> keys(String column) {
        return get(() -> {
            List<String> keys = new ArrayList<>();
            Array array = results.getArray(column);
            if (array != null) {
                for (Object key : (Object[]) array.getArray()) {
                    keys.add(String.valueOf(key));
                }
            }
            return keys;
        });
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T get(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new EngineException("查询结果读不出来：" + e.getMessage(), e);
        }
    }
}
