package org.tongbao.api.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.api.sql.SqlQuestion;

/** The Arrow IPC stream as it came. */
final class ArrowAnswer implements AnswerFile {

    private final OutputStream out;

    ArrowAnswer(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    @Override
    public SqlQuestion.Form form() {
        return SqlQuestion.Form.ARROW;
    }

    @Override
    public void columns(byte[] columns) {}

    @Override
    public void rows(byte[] piece) throws IOException {
        out.write(piece);
    }

    @Override
    public void finish() throws IOException {
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
