package org.tongbao.etl.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.tongbao.etl.conform.Conformer;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;

/**
 * The processor time that a load's reading takes on Spark with one worker, and in a plain loop over the same files, in one
 * process, warmed. More workers would share a core's caches with each other, which is not Spark's doing.
 * Prints the number of documents, both times in seconds, and what of the loop's went into reading, extracting and
 * conforming.
 */
public final class SparkOverhead {

    private static final int WARM_UP = 1500;
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Reference reference;
    private final Extractor extractor;
    private long read;
    private long extracted;
    private long conformed;

    private SparkOverhead(Reference reference) {
        this.reference = reference;
        this.extractor = new Extractor(reference.lexicon());
    }

    public static void main(String[] arguments) throws Exception {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new SourceFile(file.toAbsolutePath().toString(), Hash.of(file), Origin.of(file)));
            }
        }
        Path data = Path.of(arguments[1]);
        SparkOverhead overhead = new SparkOverhead(Reference.load(data));
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(SparkStart.running(data, "local[1]").sparkContext());
        List<SourceFile> some = files.subList(0, Math.min(WARM_UP, files.size()));
        overhead.loop(some);
        overhead.spark(spark, some);
        overhead.read = overhead.extracted = overhead.conformed = 0;
        double loop = overhead.seconds(() -> overhead.loop(files));
        double onSpark = overhead.seconds(() -> overhead.spark(spark, files));
        double all = overhead.read + overhead.extracted + overhead.conformed;
        System.out.printf("%d %.1f %.1f %.0f %.0f %.0f%n", files.size(), loop, onSpark, 100 * overhead.read / all,
                100 * overhead.extracted / all, 100 * overhead.conformed / all);
        spark.stop();
    }

    private interface Work {
        void run() throws Exception;
    }

    private double seconds(Work work) throws Exception {
        System.gc();
        long begun = process.getProcessCpuTime();
        work.run();
        return (process.getProcessCpuTime() - begun) / 1e9;
    }

    private void loop(List<SourceFile> files) throws Exception {
        for (SourceFile file : files) {
            long begun = System.nanoTime();
            Document document = new DocumentReader().read(file.origin().name(), Path.of(file.path()));
            long isRead = System.nanoTime();
            Extraction extraction = extractor.extract(document);
            long isExtracted = System.nanoTime();
            new Conformer(reference).conform(document, extraction);
            read += isRead - begun;
            extracted += isExtracted - isRead;
            conformed += System.nanoTime() - isExtracted;
        }
    }

    /** As a load reads: carried to the workers, kept for the tables, the outlines brought back. */
    private void spark(JavaSparkContext spark, List<SourceFile> files) {
        var documents = spark.parallelize(files, 4 * spark.defaultParallelism())
                .mapPartitions(new GuardedReading(new BulletinInterpreter(reference), DEADLINE, ReadingCounters.in(spark.sc())))
                .persist(StorageLevel.MEMORY_AND_DISK());
        long taken = documents.map(document -> document.without(PrintedTables.TABLES)).collect().stream().filter(Interpreted::isTaken).count();
        documents.unpersist(true);
        if (taken != files.size()) {
            throw new IllegalStateException(files.size() - taken + " documents were refused");
        }
    }
}
