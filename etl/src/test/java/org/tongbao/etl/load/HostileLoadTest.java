package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.read.HostileFiles;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.sample.SampleOptions;
import org.tongbao.etl.sample.SampleWriter;

/** Every hostile file is quarantined with its reason while a bulletin beside it is loaded. */
@Tag("alone")
class HostileLoadTest {

    @TempDir
    Path folder;

    @Test
    void hostileFilesHarmNothing() throws Exception {
        Path data = folder.resolve("data");
        new SampleWriter(new SampleOptions(1, 2021, 1)).write(folder.resolve("sample"), data.resolve("reference"));
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Map<String, Reason> expected = new TreeMap<>();
        for (Map.Entry<String, HostileFiles.Hostile> file : HostileFiles.all().entrySet()) {
            Files.write(inbox.resolve(file.getKey()), file.getValue().bytes());
            expected.put(file.getKey(), file.getValue().reason());
        }
        Path huge = inbox.resolve("巨大.xlsx");
        try (var file = Files.newByteChannel(
                huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.position((50L << 20) + 1).write(ByteBuffer.allocate(1));
        }
        expected.put("巨大.xlsx", Reason.TOO_LARGE);
        List<Path> inputs = new ArrayList<>(List.of(inbox));
        try (Stream<Path> bulletins = Files.walk(folder.resolve("sample").resolve("bulletins"))) {
            bulletins.filter(Files::isRegularFile).sorted().limit(1).forEach(inputs::add);
        }
        Path bulletin = inputs.get(1);

        LoadSummary summary = new LoadJob().run(new LoadRequest(data, inputs), (a, b, c, d) -> {});

        Map<String, Reason> reasons = new TreeMap<>();
        new Quarantine(data).list().forEach(document -> reasons.put(document.path().getFileName().toString(), document.reason()));
        assertThat(reasons).isEqualTo(expected);
        assertThat(summary.documents()).filteredOn(Loaded.class::isInstance).extracting(DocumentOutcome::path).containsExactly(bulletin);
        assertThat(new Quarantine(data).list()).allSatisfy(document ->
                assertThat(data.resolve("originals").resolve(document.hash())).hasSameBinaryContentAs(document.path()));
    }
}
