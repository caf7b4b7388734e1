package org.tongbao.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.Form;
import org.tongbao.etl.read.UnreadableDocument;

/** Broken text is read as far as it goes: no crash, no hang, and every number accounted for. */
class FuzzTest {

    private static final int DOCUMENTS = 10_000;
    private static final int BYTES_TOO = 1_000;
    private static final String PIECES = "0123456789.,%％-—()（）、，。；:：“”\n\t |亿万元个家第一二三月年日区县镇局为零分别其中以上同比增长等各";
    private static final String BULLETIN = """
            关于青岚区2021年1-3月份产业大招商工作完成情况的通报
            一、总体情况
            截止3月底，我区完成项目编制94个，占全年目标任务580个的16.21%（附件1）。其中第一产业到位资金1.63亿元，第二产业到位资金20.86亿元。
            （一）云门镇、石桥乡、柳湾镇到位资金分别为1200万元、950万元和830.5万元；其余3家完成情况均为零。
            居前三位的是云门镇（36.2%）、石桥乡（35.1%），确保4月份到位资金达6亿元以上。每少报1次扣2分。
            | 序号 | 单位 | 目标任务（个） | 完成（个） | 完成率 |
            | 1 | 区工信局 | 12 | 3 | 25.00% |
            | 2 | 岚山公司 | 8 | - | 未报 |
            | 合计 | | 20 | 3 | 15% |
            """;

    private final Extractor extractor = new Extractor(TestLexicon.builtIn());

    @TempDir
    private Path folder;

    @Test
    void mutatedTextsAreReadToTheirEnd() {
        Random random = new Random(20210407);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < DOCUMENTS; i++) {
                String text = mutated(random);
                Document document = new Document("case.txt", "0".repeat(64), Form.TEXT, text, java.util.List.of());

                Extraction extraction = extractor.extract(document);

                assertThat(extraction.observations()).as(text).allSatisfy(o -> assertThat(o.quote()).isEqualTo(o.span().of(text)));
            }
        });
    }

    @Test
    void mutatedBytesAreReadOrRefused() {
        Random random = new Random(7);
        for (int i = 0; i < BYTES_TOO; i++) {
            byte[] bytes = mutated(random).getBytes(i % 2 == 0 ? StandardCharsets.UTF_8 : java.nio.charset.Charset.forName("GB18030"));
            for (int k = random.nextInt(4); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
        }
    }

    private void read(byte[] bytes) throws Exception {
        try {
            extractor.extract(new DocumentReader().read(Files.write(folder.resolve("case"), bytes)));
        } catch (UnreadableDocument refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(BULLETIN);
        for (int k = 1 + random.nextInt(12); k > 0; k--) {
            int at = random.nextInt(text.length() - 1);
            int length = 1 + random.nextInt(Math.min(30, text.length() - at));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length() - 1, at + length));
                case 1 -> text.insert(at, text.substring(at, at + length));
                case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.insert(at, (char) (0x20 + random.nextInt(0x9000)));
            }
        }
        return text.toString();
    }
}
