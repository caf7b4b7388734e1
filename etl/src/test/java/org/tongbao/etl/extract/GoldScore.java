package org.tongbao.etl.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Observation;

/**
 * How much of a hand-made record of facts an extraction found, and how little else: the harmonic mean of precision and
 * recall over the facts with a number. A figure is its number and unit where the document states it; a fact is that said
 * of the right subject, with the right measure and months.
 */
record GoldScore(double figure, double fact) {

    private static final Set<String> UNSCORED = Set.of("meta", "list_member");
    private static final Set<Measure> UNCOUNTED = Set.of(Measure.META, Measure.LIST_MEMBER);
    private static final Map<String, String> ONE_MEASURE = Map.of("count", "actual", "amount", "actual", "share", "rate");
    private static final Map<String, String> ONE_UNIT = Map.of("个百分点", "百分点", "项", "个", "宗", "个");

    static GoldScore of(Path gold, List<Observation> observations) throws IOException {
        List<JsonNode> facts = new ArrayList<>();
        List<JsonNode> optional = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(gold)) {
            JsonNode fact = json.readTree(line);
            if (!fact.get("value").isNull() && !UNSCORED.contains(fact.get("measure").asText())) {
                (fact.path("optional").asBoolean(false) ? optional : facts).add(fact);
            }
        }
        List<Observation> free = new ArrayList<>(observations.stream()
                .filter(o -> o.value() != null && !UNCOUNTED.contains(o.measure()))
                .toList());
        int figures = 0;
        int whole = 0;
        for (JsonNode fact : facts) {
            Observation best = free.stream()
                    .filter(o -> isFigure(fact, o))
                    .min(Comparator.comparing((Observation o) -> !isSubject(fact, o)).thenComparing(o -> !isSaid(fact, o)))
                    .orElse(null);
            if (best != null) {
                free.remove(best);
                figures++;
                whole += isSubject(fact, best) && isSaid(fact, best) ? 1 : 0;
            }
        }
        free.removeIf(o -> optional.stream().anyMatch(fact -> isFigure(fact, o)));
        int judged = figures + free.size();
        return new GoldScore(2.0 * figures / (facts.size() + judged), 2.0 * whole / (facts.size() + judged));
    }

    private static boolean isFigure(JsonNode fact, Observation seen) {
        String printed = plain(fact.get("quote").asText());
        String quote = plain(seen.quote());
        return fact.get("value").decimalValue().compareTo(seen.value()) == 0
                && unit(fact.get("unit").asText()).equals(unit(seen.unit()))
                && !quote.isEmpty() && (quote.contains(printed) || printed.contains(quote));
    }

    private static boolean isSubject(JsonNode fact, Observation seen) {
        Set<String> whole = Set.of("whole", "document");
        if (whole.contains(fact.get("subject_kind").asText()) && whole.contains(seen.subjectKind().code())) {
            return true;
        }
        String expected = plain(fact.get("subject").asText());
        String found = plain(seen.subject());
        return !found.isEmpty() && (expected.endsWith(found) || found.endsWith(expected));
    }

    private static boolean isSaid(JsonNode fact, Observation seen) {
        String expected = fact.get("measure").asText();
        return ONE_MEASURE.getOrDefault(expected, expected).equals(ONE_MEASURE.getOrDefault(seen.measure().code(), seen.measure().code()))
                && isMonth(fact.get("period_start"), seen.periodStart())
                && isMonth(fact.get("period_end"), seen.periodEnd());
    }

    private static boolean isMonth(JsonNode printed, CalendarMonth found) {
        String month = printed.isNull() ? "" : printed.asText().substring(printed.asText().length() - 2);
        return month.equals(found == null ? "" : "%02d".formatted(found.month()));
    }

    private static String unit(String printed) {
        String plain = plain(printed);
        return ONE_UNIT.getOrDefault(plain, plain);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\(.*?\\)", "").replaceAll("[\\s,，、:：;；.。()（）\\-—–·]+", "");
    }
}
