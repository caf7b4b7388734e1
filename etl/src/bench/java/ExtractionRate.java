import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;

/** Documents extracted in a second of one core's time, warmed: the median of many rounds over a folder, read before. */
public final class ExtractionRate {

    private static final int WARM_UP = 250;
    private static final int ROUNDS = 25;

    private ExtractionRate() {}

    public static void main(String[] arguments) throws Exception {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                documents.add(new DocumentReader().read(file));
            }
        }
        Extractor extractor = new Extractor(Reference.load(Path.of(arguments[1])).lexicon());
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] rates = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begun = process.getProcessCpuTime();
            documents.forEach(extractor::extract);
            if (round >= 0) {
                rates[round] = documents.size() * 1e9 / (process.getProcessCpuTime() - begun);
            }
        }
        Arrays.sort(rates);
        System.out.printf("%.0f%n", rates[ROUNDS / 2]);
    }
}
