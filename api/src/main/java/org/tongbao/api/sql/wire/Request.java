package org.tongbao.api.sql.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a worker is asked to do.
 *
 * @param maxRows the answer ends after as many
 * @param maxBytes the answer ends after about as many
 * @param maxCellBytes a larger value fails the query
 */
public record Request(Kind kind, String sql, long maxRows, long maxBytes, int maxCellBytes) {

    /** What of. */
    public enum Kind {
        /** Rows as JSON arrays. */
        JSON,
        /** Rows as an Arrow IPC stream. */
        ARROW,
        /** The columns as an Arrow IPC stream without rows; it is planned, not run. */
        COLUMNS,
        /** Only whether the gate accepts it. */
        CHECK,
        /** The engine's plan. */
        EXPLAIN
    }

    public static Request check(String sql) {
        return new Request(Kind.CHECK, sql, 0, 0, 0);
    }

    public static Request columns(String sql) {
        return new Request(Kind.COLUMNS, sql, 0, 0, 0);
    }

    public static Request explain(String sql) {
        return new Request(Kind.EXPLAIN, sql, 0, 0, 0);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeLong(maxRows);
        out.writeLong(maxBytes);
        out.writeInt(maxCellBytes);
        out.writeInt(sql.length());
        out.writeChars(sql);
        out.flush();
    }

    /** @throws java.io.EOFException if no more is asked */
    public static Request read(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        long maxRows = in.readLong();
        long maxBytes = in.readLong();
        int maxCellBytes = in.readInt();
        char[] sql = new char[in.readInt()];
        for (int i = 0; i < sql.length; i++) {
            sql[i] = in.readChar();
        }
        return new Request(kind, new String(sql), maxRows, maxBytes, maxCellBytes);
    }
}
