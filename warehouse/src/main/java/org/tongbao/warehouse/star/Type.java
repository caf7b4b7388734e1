package org.tongbao.warehouse.star;

/** The column types the star uses. Each has one spelling in DuckDB and Spark SQL, and one Iceberg type. */
public enum Type {
    STRING("VARCHAR", "STRING"),
    LONG("BIGINT", "BIGINT"),
    INT("INTEGER", "INT"),
    BOOLEAN("BOOLEAN", "BOOLEAN"),
    DATE("DATE", "DATE"),
    /** Exact amounts and rates: never a binary floating-point number. */
    DECIMAL("DECIMAL(24,6)", "DECIMAL(24,6)"),
    /** Surrogate keys of other rows, in the order in which they were found. */
    KEYS("BIGINT[]", "ARRAY<BIGINT>");

    public static final int PRECISION = 24;
    public static final int SCALE = 6;

    private final String duckdb;
    private final String spark;

    Type(String duckdb, String spark) {
        this.duckdb = duckdb;
        this.spark = spark;
    }

    public String duckdb() {
        return duckdb;
    }

    public String spark() {
        return spark;
    }
}
