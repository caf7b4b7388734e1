package org.tongbao.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.Form;

/** The real bulletin against the hand-made record of every fact in it, where both are at hand. */
class RealBulletinTest {

    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final Path BULLETIN = SHARED.resolve("reports/qixingguan-2021-q1.txt");
    private static final Path GOLD = SHARED.resolve("gold/facts/000.jsonl");

    private static Extraction extraction;
    private static final List<JsonNode> GOLD_FACTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        boolean there = Files.isRegularFile(BULLETIN) && Files.isRegularFile(GOLD);
        if (!there) {
            System.out.println("Skipped: the real bulletin and its gold facts are not at " + SHARED);
        }
        assumeTrue(there);
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(GOLD)) {
            GOLD_FACTS.add(json.readTree(line));
        }
        Document document = new Document("real.txt", "0".repeat(64), Form.TEXT, Files.readString(BULLETIN), List.of());
        extraction = new Extractor(Reference.load(null).lexicon()).extract(document);
    }

    @Test
    void everyFigureIsReadAndNoOther() {
        List<Observation> free = new ArrayList<>(extraction.observations().stream()
                .filter(o -> o.value() != null && o.measure() != Measure.META)
                .toList());
        List<JsonNode> missed = new ArrayList<>();
        for (JsonNode fact : scored(false)) {
            free.stream().filter(o -> isSame(fact, o)).findFirst().ifPresentOrElse(free::remove, () -> missed.add(fact));
        }
        for (JsonNode fact : scored(true)) {
            free.removeIf(o -> isSameFigure(fact, o));
        }

        assertThat(missed).isEmpty();
        assertThat(free).isEmpty();
    }

    @Test
    void everyListedUnitIsAMember() {
        List<String> expected = GOLD_FACTS.stream()
                .filter(f -> f.get("measure").asText().equals("list_member"))
                .map(f -> f.get("subject").asText() + f.get("bound").asText())
                .toList();

        assertThat(extraction.observations().stream().filter(o -> o.measure() == Measure.LIST_MEMBER))
                .map(o -> o.subject() + o.bound())
                .containsExactlyElementsOf(expected)
                .hasSize(32);
    }

    @Test
    void residualsAreCounts() {
        assertThat(extraction.observations().stream().filter(o -> o.measure() == Measure.COUNT && "==0".equals(o.bound())))
                .map(o -> o.subject() + o.value())
                .containsExactly("区直单位17", "乡镇20", "区直部门18", "乡镇20");
    }

    @Test
    void particularsAreRead() {
        assertThat(extraction.observations().stream().filter(o -> o.measure() == Measure.META))
                .extracting(Observation::indicator)
                .contains("发文字号", "发文机关", "公文标题", "报告期", "数据截止时点", "成文日期", "印数")
                .filteredOn("附件名称"::equals)
                .hasSize(4);
    }

    @Test
    void everyNumberIsAccountedFor() {
        assertThat(extraction.unread()).isEmpty();
    }

    private static List<JsonNode> scored(boolean optional) {
        return GOLD_FACTS.stream()
                .filter(f -> !f.get("value").isNull() && !Set.of("meta", "list_member").contains(f.get("measure").asText()))
                .filter(f -> f.path("optional").asBoolean(false) == optional)
                .toList();
    }

    private static boolean isSameFigure(JsonNode fact, Observation seen) {
        String printed = plain(fact.get("quote").asText());
        String quote = plain(seen.quote());
        return fact.get("value").decimalValue().compareTo(seen.value()) == 0
                && fact.get("unit").asText().equals(seen.unit())
                && (quote.contains(printed) || printed.contains(quote));
    }

    private static boolean isSame(JsonNode fact, Observation seen) {
        String subject = fact.get("subject").asText();
        boolean whole = fact.get("subject_kind").asText().equals("whole") && seen.subjectKind() == SubjectKind.WHOLE;
        String measure = fact.get("measure").asText();
        boolean sameMeasure = measure.equals(seen.measure().code())
                || (Set.of("count", "amount").contains(measure) && Set.of(Measure.ACTUAL, Measure.COUNT).contains(seen.measure()));
        return isSameFigure(fact, seen)
                && (whole || subject.endsWith(seen.subject()) || seen.subject().endsWith(subject))
                && sameMeasure
                && fact.get("period_start").asText().equals(String.valueOf(seen.periodStart()))
                && fact.get("period_end").asText().equals(String.valueOf(seen.periodEnd()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,，、:：;；.。()—–·-]+", "");
    }
}
