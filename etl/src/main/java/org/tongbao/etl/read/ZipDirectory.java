package org.tongbao.etl.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Where a zip's directory stands, told by the record at its end, before anything is read that its size decides.
 *
 * @param bytes from its start to the end of the file
 */
record ZipDirectory(long bytes) {

    private static final int LOCAL_FILE = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int OFFSET = 16;
    private static final int SHORTEST_ENTRY = 46;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    /** @return null if the file does not begin and end as a zip does */
    static ZipDirectory of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < END_LENGTH) {
                return null;
            }
            int first = read(channel, 0, Integer.BYTES).getInt(0);
            int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = read(channel, size - length, length);
            for (int i = length - END_LENGTH; first == LOCAL_FILE && i >= 0; i--) {
                if (tail.getInt(i) == END) {
                    long offset = Integer.toUnsignedLong(tail.getInt(i + OFFSET));
                    return new ZipDirectory(offset == ELSEWHERE ? size : Math.max(0, size - offset));
                }
            }
            return null;
        }
    }

    /** It can't hold more, whatever it says. */
    long entriesAtMost() {
        return bytes / SHORTEST_ENTRY;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
