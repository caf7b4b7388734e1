package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.etl.sample.SampleOptions;
import org.tongbao.etl.sample.SampleWriter;

/** A folder of damaged bulletins of every form is loaded to its end: each is loaded whole or refused whole, and harms no other. */
class LoadFuzzTest {

    private static final int DAMAGED = 240;

    @TempDir
    Path folder;

    @Test
    void eachDocumentIsLoadedWholeOrRefusedWhole() throws Exception {
        Path data = folder.resolve("data");
        new SampleWriter(new SampleOptions(1, 2021, 1)).write(folder.resolve("sample"), data.resolve("reference"));
        List<Path> sound = bulletins();
        Path inbox = damaged(sound, new Random(20210407));
        Warehouse warehouse = new Warehouse(data, inbox);

        LoadSummary summary = new LoadJob().run(new LoadRequest(data, List.of(inbox, folder.resolve("sample/bulletins"))), (a, b, c, d) -> {});

        assertThat(summary.documents()).hasSize(DAMAGED + sound.size());
        assertThat(summary.documents()).filteredOn(outcome -> sound.contains(outcome.path())).allMatch(outcome -> outcome instanceof Loaded);
        assertThat(summary.documents()).filteredOn(Refused.class::isInstance).isNotEmpty()
                .allSatisfy(refused -> assertThat(((Refused) refused).message()).isNotBlank());
        Map<String, Long> told = new TreeMap<>();
        summary.documents().stream().filter(Loaded.class::isInstance).map(Loaded.class::cast)
                .forEach(loaded -> told.put(loaded.path().getFileName().toString(), loaded.statements()));
        assertThat(told.size()).as("damaged ones that still read").isGreaterThan(sound.size());
        assertThat(warehouse.query("SELECT source_name, (SELECT count(*) FROM fact_statement f WHERE f.report_key = r.report_key) FROM dim_report r"))
                .containsExactlyInAnyOrderElementsOf(told.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
        for (String table : List.of("fact_statement", "fact_membership", "document_text", "fact_progress")) {
            assertThat(warehouse.query("SELECT count(*) FROM " + table + " WHERE report_key NOT IN (SELECT report_key FROM dim_report)")).as(table).containsExactly("0");
        }
        assertThat(new Quarantine(data).list()).hasSize((int) summary.documents().stream().filter(Refused.class::isInstance).count());

        LoadSummary again = new LoadJob().run(new LoadRequest(data, List.of(folder.resolve("sample/bulletins"))), (a, b, c, d) -> {});
        assertThat(again.documents()).allMatch(outcome -> outcome instanceof AlreadyThere);
    }

    private List<Path> bulletins() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("sample/bulletins"))) {
            return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }

    private Path damaged(List<Path> sound, Random random) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (int i = 0; i < DAMAGED; i++) {
            Path original = sound.get(i % sound.size());
            Path other = sound.get(random.nextInt(sound.size()));
            byte[] bytes = damaged(Files.readAllBytes(original), Files.readAllBytes(other), random);
            Files.write(inbox.resolve("%03d-%s".formatted(i, original.getFileName())), bytes);
        }
        return inbox;
    }

    /** Cut short, overwritten in places, with a piece taken out, or with one of another put in. */
    private static byte[] damaged(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 1 -> overwritten(bytes, random);
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, Math.min(bytes.length, at + random.nextInt(200)), bytes.length));
            default -> {
                int from = random.nextInt(other.length);
                byte[] piece = Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(2000)));
                yield joined(joined(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, at, bytes.length));
            }
        };
    }

    private static byte[] overwritten(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int k = 1 + random.nextInt(20); k > 0; k--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
