import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.Form;
import org.tongbao.etl.read.UnreadableDocument;

/**
 * Documents read a second on one core by form, warmed: a line a form with the median of five rounds over a folder, and
 * how many documents and characters of text a round reads.
 */
public final class ReadingRate {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 5;
    private static final long SHORTEST_ROUND = 300_000_000L;

    private ReadingRate() {}

    public static void main(String[] arguments) throws Exception {
        Map<Form, List<Path>> files = new TreeMap<>();
        Map<Form, Long> characters = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    Document document = new DocumentReader().read(file);
                    files.computeIfAbsent(document.form(), form -> new ArrayList<>()).add(file);
                    characters.merge(document.form(), (long) document.text().length(), Long::sum);
                } catch (UnreadableDocument e) {
                    System.err.println(file.getFileName() + " " + e.getMessage());
                }
            }
        }
        for (Map.Entry<Form, List<Path>> form : files.entrySet()) {
            double[] rates = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double rate = round(form.getValue());
                if (round >= 0) {
                    rates[round] = rate;
                }
            }
            Arrays.sort(rates);
            System.out.printf("%s %.0f %d %d%n", form.getKey().code(), rates[ROUNDS / 2], form.getValue().size(), characters.get(form.getKey()));
        }
    }

    /** Over the files as often as it takes for the clock to tell. */
    private static double round(List<Path> files) throws Exception {
        long begun = System.nanoTime();
        long read = 0;
        long passed;
        do {
            for (Path file : files) {
                new DocumentReader().read(file);
            }
            read += files.size();
            passed = System.nanoTime() - begun;
        } while (passed < SHORTEST_ROUND);
        return read * 1e9 / passed;
    }
}
