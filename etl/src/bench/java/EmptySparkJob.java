import org.apache.spark.sql.SparkSession;

/** What Spark alone takes: a session, and one job over a thousand numbers. */
public final class EmptySparkJob {

    private EmptySparkJob() {}

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master("local[" + Runtime.getRuntime().availableProcessors() + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
        long odd = spark.range(1000).filter("id % 2 = 1").count();
        System.out.println(odd);
        System.out.flush();
        Runtime.getRuntime().halt(odd == 500 ? 0 : 1);
    }
}
