package org.tongbao.etl.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;
import org.tongbao.warehouse.star.Type;

/**
 * One document's rows of one table as bytes. A load keeps those of all its documents until each table is written; as objects, those
 * of ten thousand documents would fill the memory and be moved to disk one by one.
 */
record PackedRows(int count, byte[] bytes) implements Serializable {

    static PackedRows of(Table table, List<StarRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (StarRow row : rows) {
                for (int i = 0; i < row.values().size(); i++) {
                    write(out, table.columns().get(i).type(), row.values().get(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedRows(rows.size(), bytes.toByteArray());
    }

    /** @param table that they are of */
    List<StarRow> unpacked(Table table) {
        List<StarRow> rows = new ArrayList<>(count);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < count; i++) {
                List<Object> values = new ArrayList<>();
                for (Column column : table.columns()) {
                    values.add(in.readBoolean() ? read(in, column.type()) : null);
                }
                rows.add(new StarRow(table, values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void write(DataOutputStream out, Type type, Object value) throws IOException {
        out.writeBoolean(value != null);
        if (value == null) {
            return;
        }
        switch (type) {
            case STRING -> write(out, ((String) value).getBytes(StandardCharsets.UTF_8));
            case LONG -> out.writeLong((Long) value);
            case INT -> out.writeInt((Integer) value);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case DATE -> out.writeLong(((LocalDate) value).toEpochDay());
            case DECIMAL -> {
                out.writeInt(((BigDecimal) value).scale());
                write(out, ((BigDecimal) value).unscaledValue().toByteArray());
            }
            case KEYS -> {
                List<?> keys = (List<?>) value;
                out.writeInt(keys.size());
                for (Object key : keys) {
                    out.writeLong((Long) key);
                }
            }
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Object read(DataInputStream in, Type type) throws IOException {
        return switch (type) {
            case STRING -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            case LONG -> in.readLong();
            case INT -> in.readInt();
            case BOOLEAN -> in.readBoolean();
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case DECIMAL -> {
                int scale = in.readInt();
                yield new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
            }
            case KEYS -> {
                List<Long> keys = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    keys.add(in.readLong());
                }
                yield keys;
            }
        };
    }
}
