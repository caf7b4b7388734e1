import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.read.DocumentReader;

/** Documents read and extracted a second on one core, warmed: the median of five rounds over a folder. */
public final class ExtractionRate {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 5;

    private ExtractionRate() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Extractor extractor = new Extractor(Reference.load(Path.of(arguments[1])).lexicon());
        double[] rates = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            for (Path file : files) {
                extractor.extract(new DocumentReader().read(file));
            }
            if (round >= 0) {
                rates[round] = files.size() * 1e9 / (System.nanoTime() - begun);
            }
        }
        java.util.Arrays.sort(rates);
        System.out.printf("%.0f%n", rates[ROUNDS / 2]);
    }
}
