package org.tongbao.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.read.DocumentReader;

/** Bulletins of many places against the hand-made records of their facts, where they are at hand. A floor only rises. */
class GoldDocumentsTest {

    private static final Path GOLD = Path.of("..", "..", "shared", "gold");

    private final Extractor extractor = new Extractor(Reference.load(null).lexicon());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "000, 1.000, 1.000",
        "001, 0.975, 0.975",
        "002, 1.000, 1.000",
        "010, 1.000, 1.000",
        "016, 1.000, 1.000",
        "018, 1.000, 1.000",
        "020, 1.000, 1.000",
        "021, 1.000, 1.000",
        "024, 1.000, 1.000",
    })
    void findsItsFacts(String id, double figures, double facts) throws Exception {
        Path document = document(id);
        assumeTrue(document != null);

        Extraction extraction = extractor.extract(new DocumentReader().read(document));

        GoldScore score = GoldScore.of(GOLD.resolve("facts/" + id + ".jsonl"), extraction.observations());
        System.out.printf("%s  figure F1 %.3f  fact F1 %.3f%n", document.getFileName(), score.figure(), score.fact());
        assertThat(score.figure()).isGreaterThanOrEqualTo(figures);
        assertThat(score.fact()).isGreaterThanOrEqualTo(facts);
    }

    /** Null where it isn't at hand. */
    private static Path document(String id) throws IOException {
        if (!Files.isDirectory(GOLD.resolve("documents"))) {
            System.out.println("Skipped: the gold documents are not at " + GOLD);
            return null;
        }
        try (Stream<Path> documents = Files.list(GOLD.resolve("documents"))) {
            return documents.filter(file -> file.getFileName().toString().startsWith(id)).findFirst().orElse(null);
        }
    }
}
