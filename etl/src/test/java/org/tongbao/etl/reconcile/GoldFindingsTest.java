package org.tongbao.etl.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.warehouse.star.StarRow;

/** What is known to be wrong in the gold documents is raised, and nothing else. */
class GoldFindingsTest {

    private static final Path GOLD = Path.of("..", "..", "shared", "gold");

    /** The rule that raises each contradiction. */
    private static final Map<String, String> RAISED = Map.ofEntries(
            Map.entry("C001", "parts_exceed_whole"),
            Map.entry("C002", "count_conflict"),
            Map.entry("C003", "attachment_year"),
            Map.entry("C004", "name_misprint"),
            Map.entry("C008", "demand_already_due"),
            Map.entry("C013", "list_of_other_kind"),
            Map.entry("C014", "townships_left_out"),
            Map.entry("C023", "odd_target"),
            Map.entry("C066", "rows_not_as_said"),
            Map.entry("C067", "issued_within_period"),
            Map.entry("C069", "decimal_point"));

    /** C009 and C010 are claims without a figure: nothing that was printed is against them, so that they can't be told. */
    private static final Set<String> LEFT = Set.of("C009", "C010");

    @BeforeEach
    void needsTheGold() {
        if (!Files.isDirectory(GOLD)) {
            System.out.println("Skipped: the gold documents are not at " + GOLD);
        }
        assumeTrue(Files.isDirectory(GOLD));
    }

    @ParameterizedTest
    @CsvSource({
        "000, parts_exceed_whole count_conflict attachment_year demand_already_due townships_left_out name_misprint list_of_other_kind",
        "001, odd_target",
        "002, ''",
        "010, ''",
        "016, ''",
        "018, rows_not_as_said",
        "021, issued_within_period",
        "024, decimal_point"
    })
    void raisesWhatIsWrongAndNothingElse(String document, String rules) throws Exception {
        List<StarRow> findings = new Reconciler().findings(new Bulletins(null).add(file(document)).history());

        assertThat(findings).map(f -> f.get("rule")).containsExactlyInAnyOrder(rules.isEmpty() ? new Object[0] : rules.split(" "));
    }

    @Test
    void everyGraveContradictionIsRaisedOrLeftForAReason() throws IOException {
        List<String> grave = new ArrayList<>();
        for (String line : Files.readAllLines(GOLD.resolve("contradictions.jsonl"))) {
            JsonNode contradiction = new ObjectMapper().readTree(line);
            if (Set.of("high", "medium").contains(contradiction.get("severity").asText())) {
                grave.add(contradiction.get("id").asText());
            }
        }
        assertThat(grave).containsExactlyInAnyOrderElementsOf(Stream.concat(RAISED.keySet().stream(), LEFT.stream()).toList());
    }

    @ParameterizedTest
    @CsvSource({"000, 520502", "002, 341500", "016, 630103", "018, 659002", "021, 340402", "024, 140000"})
    void isOfTheDivisionThatItIsAbout(String document, String code) throws Exception {
        RegionHistory history = new Bulletins(null).add(file(document)).history();

        assertThat(history.reports()).map(report -> report.get("region_code")).containsExactly(code);
    }

    private static Path file(String document) throws IOException {
        try (Stream<Path> files = Files.list(GOLD.resolve("documents"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(document)).findFirst().orElseThrow();
        }
    }
}
