package org.tongbao.etl.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One load at a time in a data folder. The system lets go of the lock when its process ends, however it ends. */
final class LoadLock implements AutoCloseable {

    private final FileChannel channel;

    private LoadLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LoadException if another load runs */
    static LoadLock take(Path dataDir) {
        Path file = dataDir.resolve("load.lock");
        try {
            Files.createDirectories(dataDir);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            if (lock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new LoadException("另一个加载任务（进程号 " + holder + "）正在写入 " + dataDir + "。请等它结束后再运行。");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new LoadLock(channel);
        } catch (IOException e) {
            throw new LoadException("无法写入数据目录 " + dataDir + "：" + e.getMessage() + "。请检查目录权限和磁盘空间。", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LoadException("无法释放加载锁：" + e.getMessage(), e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }
}
