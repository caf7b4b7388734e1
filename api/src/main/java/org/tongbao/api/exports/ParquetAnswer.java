package org.tongbao.api.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.duckdb.DuckDBConnection;
import org.tongbao.api.sql.SqlQuestion;

/**
 * Parquet, written by the engine in a database of its own in memory, from the Arrow stream laid down beside it. No SQL of the
 * analyst's comes here.
 */
final class ParquetAnswer implements AnswerFile {

    private final Path file;
    private final Path arrow;
    private final ArrowAnswer answer;

    ParquetAnswer(Path file) throws IOException {
        this.file = file;
        this.arrow = file.resolveSibling("answer.arrow");
        this.answer = new ArrowAnswer(arrow);
    }

    @Override
    public SqlQuestion.Form form() {
        return answer.form();
    }

    @Override
    public void columns(byte[] columns) {}

    @Override
    public void rows(byte[] piece) throws IOException {
        answer.rows(piece);
    }

    @Override
    public void finish() throws IOException {
        answer.finish();
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:", settings);
                BufferAllocator memory = new RootAllocator();
                InputStream in = Files.newInputStream(arrow);
                ArrowStreamReader rows = new ArrowStreamReader(in, memory);
                ArrowArrayStream stream = ArrowArrayStream.allocateNew(memory);
                Statement statement = engine.createStatement()) {
            Data.exportArrayStream(memory, rows, stream);
            engine.unwrap(DuckDBConnection.class).registerArrowStream("answer", stream);
            statement.execute("COPY answer TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException("the answer can't be written as Parquet", e);
        }
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }
}
