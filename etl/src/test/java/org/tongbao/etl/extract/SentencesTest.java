package org.tongbao.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.Form;

/** Sentence by sentence: {@code sentences.txt} says what each says. */
class SentencesTest {

    private static final String HEAD = "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n";

    private final Extractor extractor = new Extractor(TestLexicon.builtIn());

    static Stream<Arguments> sentences() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.txt")) {
            String sentence = null;
            List<String> expected = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("> ")) {
                    if (sentence != null) {
                        cases.add(Arguments.of(sentence, List.copyOf(expected)));
                    }
                    sentence = line.substring(2);
                    expected.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    expected.add(line);
                }
            }
            cases.add(Arguments.of(sentence, List.copyOf(expected)));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void saysWhatItSays(String sentence, List<String> expected) {
        Document document = new Document("case.txt", "0".repeat(64), Form.TEXT, HEAD + sentence, List.of());

        Extraction extraction = extractor.extract(document);

        List<Observation> said = extraction.observations().stream()
                .filter(o -> o.measure() != Measure.META)
                .toList();
        assertThat(said).map(SentencesTest::shown).containsExactlyElementsOf(expected);
        assertThat(said).allSatisfy(o -> assertThat(o.quote()).isEqualTo(o.span().of(document.text())));
        assertThat(extraction.unread()).isEmpty();
    }

    private static String shown(Observation o) {
        String category = o.category() == null ? "" : " [" + o.category() + "]";
        String value = o.value() == null ? "" : " " + o.value().toPlainString() + " " + o.unit();
        String bound = o.bound() == null ? "" : " " + o.bound();
        return o.subject() + " (" + o.subjectKind().code() + ") | " + o.indicator() + category + " | " + o.measure().code() + value
                + bound + " | " + o.periodStart() + ".." + o.periodEnd();
    }
}
