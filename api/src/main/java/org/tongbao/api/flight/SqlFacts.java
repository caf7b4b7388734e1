package org.tongbao.api.flight;

import static org.apache.arrow.flight.sql.impl.FlightSql.SqlNullOrdering.SQL_NULLS_SORTED_AT_END;
import static org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedCaseSensitivity.SQL_CASE_SENSITIVITY_CASE_INSENSITIVE;
import static org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedTransaction.SQL_SUPPORTED_TRANSACTION_NONE;

import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongbao.api.releases.Published;
import org.tongbao.api.sql.SqlQueries;
import org.tongbao.warehouse.gate.Gate;

/** What tools ask of a server before they ask anything else. */
@Component
class SqlFacts {

    private static final String KEYWORDS = "SELECT DISTINCT upper(keyword_name) AS word FROM duckdb_keywords() WHERE keyword_category = 'reserved' ORDER BY ALL";
    private static final long MOST_COLUMNS = 1000;

    private final String version;
    private final Published published;
    private final SqlQueries queries;

    SqlFacts(@Value("${tongbao.version:}") String version, Published published, SqlQueries queries) {
        this.version = version;
        this.published = published;
        this.queries = queries;
    }

    /** @param asked by number; empty for all */
    void send(List<Integer> asked, ServerStreamListener listener) {
        new SqlInfoBuilder()
                .withFlightSqlServerName("Tongbao")
                .withFlightSqlServerVersion(version)
                .withFlightSqlServerArrowVersion(VectorSchemaRoot.class.getPackage().getImplementationVersion())
                .withFlightSqlServerReadOnly(true)
                .withFlightSqlServerSql(true)
                .withFlightSqlServerSubstrait(false)
                .withFlightSqlServerTransaction(SQL_SUPPORTED_TRANSACTION_NONE)
                .withFlightSqlServerCancel(true)
                .withFlightSqlServerBulkIngestion(false)
                .withFlightSqlServerBulkIngestionTransaction(false)
                .withFlightSqlServerStatementTimeout((int) queries.deadline().toMillis())
                .withFlightSqlServerTransactionTimeout(0)
                .withSqlIdentifierQuoteChar("\"")
                .withSqlSearchStringEscape("\\")
                .withSqlExtraNameCharacters("")
                .withSqlSchemaTerm("schema")
                .withSqlCatalogTerm("")
                .withSqlProcedureTerm("")
                .withSqlIdentifierCase(SQL_CASE_SENSITIVITY_CASE_INSENSITIVE)
                .withSqlQuotedIdentifierCase(SQL_CASE_SENSITIVITY_CASE_INSENSITIVE)
                .withSqlNullOrdering(SQL_NULLS_SORTED_AT_END)
                .withSqlDdlCatalog(false)
                .withSqlDdlSchema(false)
                .withSqlDdlTable(false)
                .withSqlAllTablesAreSelectable(true)
                .withSqlSupportsColumnAliasing(true)
                .withSqlNullPlusNullIsNull(true)
                .withSqlSupportsTableCorrelationNames(true)
                .withSqlSupportsDifferentTableCorrelationNames(false)
                .withSqlSupportsExpressionsInOrderBy(true)
                .withSqlSupportsOrderByUnrelated(true)
                .withSqlSupportsLikeEscapeClause(true)
                .withSqlSupportsNonNullableColumns(true)
                .withSqlCorrelatedSubqueriesSupported(true)
                .withSqlTransactionsSupported(false)
                .withSqlSavepointsSupported(false)
                .withSqlBatchUpdatesSupported(false)
                .withSqlStoredProceduresSupported(false)
                .withSqlSelectForUpdateSupported(false)
                .withSqlNamedParametersSupported(false)
                .withSqlMaxColumnsInSelect(MOST_COLUMNS)
                .withSqlMaxStatementLength(Gate.LONGEST_BYTES)
                .withSqlKeywords(keywords())
                .send(asked, listener);
    }

    private String[] keywords() {
        return published.ask(engine -> engine.remembered(List.of("keywords"),
                        () -> engine.query(KEYWORDS, List.of(), row -> row.text("word")).toArray(String[]::new)))
                .data();
    }
}
