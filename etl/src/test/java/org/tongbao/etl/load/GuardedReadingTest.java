package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedReadingTest {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @TempDir
    Path folder;

    @Test
    void refusesADocumentThatNeverEnds() throws IOException {
        assertThat(read((name, file) -> {
                    try {
                        NEVER.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IOException("interrupted");
                }))
                .isEqualTo("PARSE_TIMEOUT 解析超过 1 秒仍未完成，已放弃。请用 Word 或 WPS 打开后另存为 docx 再加载。");
    }

    @Test
    void refusesADocumentThatChangedSinceItWasFound() throws IOException {
        assertThat(read((name, file) -> new PlainBulletin()
                        .interpret(name, Files.writeString(file, "990101 2021-02 2021-03-05 0\n"))))
                .isEqualTo("UNAVAILABLE 文件在加载过程中被修改。请保存并关闭该文件后重新加载。");
    }

    @Test
    void refusesWhatTakesTooMuchMemory() throws IOException {
        assertThat(read((name, file) -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .startsWith("OUT_OF_MEMORY 文件过大，内存不足");
    }

    private String read(Interpreter interpreter) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "990101 2021-01 2021-02-05 0\n");
        SourceFile source = new SourceFile(file.toString(), Hash.of(file), Origin.of(file));
        Refusal refusal = new GuardedReading(interpreter, Duration.ofSeconds(1), null).read(source).refusal();
        return refusal.reason() + " " + refusal.message();
    }
}
