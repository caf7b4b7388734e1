package org.tongbao.warehouse.catalog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.io.PositionOutputStream;

/** Bytes that are on the disk once the stream is closed. */
final class DurableOutput extends PositionOutputStream {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final OutputStream out;
    private long position;

    private DurableOutput(FileChannel channel) {
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    static DurableOutput open(Path file, boolean isNew) throws IOException {
        Files.createDirectories(file.getParent());
        return new DurableOutput(FileChannel.open(
                file,
                StandardOpenOption.WRITE,
                isNew ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING));
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            out.flush();
            channel.force(true);
        }
    }
}
