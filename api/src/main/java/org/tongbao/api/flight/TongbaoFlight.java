package org.tongbao.api.flight;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.BasicFlightSqlProducer;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCrossReference;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetExportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetImportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Schema;

/** Flight SQL's requests, each handed to what answers it. A ticket stands for one run of a statement. */
final class TongbaoFlight extends BasicFlightSqlProducer {

    private final Statements statements;
    private final StatementRuns runs;
    private final Metadata metadata;
    private final BufferAllocator memory;

    TongbaoFlight(Statements statements, StatementRuns runs, Metadata metadata, BufferAllocator memory) {
        this.statements = statements;
        this.runs = runs;
        this.metadata = metadata;
        this.memory = memory;
    }

    @Override
    public FlightInfo getFlightInfoStatement(CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        if (!command.getTransactionId().isEmpty()) {
            throw Refusal.noTransactions();
        }
        return info(runs.plan(command.getQuery()), descriptor);
    }

    @Override
    public SchemaResult getSchemaStatement(CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(runs.plan(command.getQuery()).schema());
    }

    @Override
    public void createPreparedStatement(ActionCreatePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        if (!request.getTransactionId().isEmpty()) {
            throw Refusal.noTransactions();
        }
        Statement statement = runs.plan(request.getQuery());
        ActionCreatePreparedStatementResult prepared = ActionCreatePreparedStatementResult.newBuilder()
                .setPreparedStatementHandle(ByteString.copyFromUtf8(statements.keep(statement)))
                .setDatasetSchema(ByteString.copyFrom(statement.schema().serializeAsMessage()))
                .setParameterSchema(ByteString.copyFrom(new Schema(List.of()).serializeAsMessage()))
                .build();
        listener.onNext(new Result(Any.pack(prepared).toByteArray()));
        listener.onCompleted();
    }

    @Override
    public void closePreparedStatement(ActionClosePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        statements.forget(runs.owner(), request.getPreparedStatementHandle());
        listener.onCompleted();
    }

    @Override
    public FlightInfo getFlightInfoPreparedStatement(CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return info(statements.find(runs.owner(), command.getPreparedStatementHandle()), descriptor);
    }

    @Override
    public SchemaResult getSchemaPreparedStatement(CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(statements.find(runs.owner(), command.getPreparedStatementHandle()).schema());
    }

    private FlightInfo info(Statement statement, FlightDescriptor descriptor) {
        ByteString handle = ByteString.copyFromUtf8(statements.keep(statement));
        return info(TicketStatementQuery.newBuilder().setStatementHandle(handle).build(), statement.schema(), descriptor);
    }

    private static FlightInfo info(Message ticket, Schema schema, FlightDescriptor descriptor) {
        FlightEndpoint here = new FlightEndpoint(new Ticket(Any.pack(ticket).toByteArray()));
        return new FlightInfo(schema, descriptor, List.of(here), -1, -1);
    }

    @Override
    public void getStreamStatement(TicketStatementQuery ticket, CallContext context, ServerStreamListener listener) {
        ByteString handle = ticket.getStatementHandle();
        runs.run(handle.toStringUtf8(), statements.find(runs.owner(), handle), listener, memory);
    }

    @Override
    public void getStreamPreparedStatement(CommandPreparedStatementQuery command, CallContext context, ServerStreamListener listener) {
        Statement statement = statements.find(runs.owner(), command.getPreparedStatementHandle());
        runs.run(statements.keep(statement), statement, listener, memory);
    }

    @Override
    public void cancelFlightInfo(CancelFlightInfoRequest request, CallContext context, StreamListener<CancelStatus> listener) {
        boolean cancelled = request.getInfo().getEndpoints().stream()
                .map(endpoint -> handle(endpoint.getTicket()))
                .flatMap(Optional::stream)
                .map(this::cancel)
                .reduce(false, Boolean::logicalOr);
        listener.onNext(cancelled ? CancelStatus.CANCELLED : CancelStatus.NOT_CANCELLABLE);
        listener.onCompleted();
    }

    private boolean cancel(ByteString handle) {
        boolean ran = runs.cancel(handle.toStringUtf8());
        statements.forget(runs.owner(), handle);
        return ran;
    }

    private static Optional<ByteString> handle(Ticket ticket) {
        try {
            Any any = Any.parseFrom(ticket.getBytes());
            return any.is(TicketStatementQuery.class)
                    ? Optional.of(any.unpack(TicketStatementQuery.class).getStatementHandle())
                    : Optional.empty();
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    @Override
    protected <T extends Message> List<FlightEndpoint> determineEndpoints(T request, FlightDescriptor descriptor, Schema schema) {
        return List.of(new FlightEndpoint(new Ticket(Any.pack(request).toByteArray())));
    }

    @Override
    public void getStreamSqlInfo(CommandGetSqlInfo command, CallContext context, ServerStreamListener listener) {
        metadata.facts(command.getInfoList(), listener);
    }

    @Override
    public void getStreamTypeInfo(CommandGetXdbcTypeInfo request, CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_TYPE_INFO_SCHEMA, memory, listener,
                root -> SqlTypes.write(request.hasDataType() ? Optional.of(request.getDataType()) : Optional.empty(), root));
    }

    @Override
    public void getStreamCatalogs(CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_CATALOGS_SCHEMA, memory, listener, root -> {});
    }

    @Override
    public void getStreamSchemas(CommandGetDbSchemas command, CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_SCHEMAS_SCHEMA, memory, listener, root -> metadata.schemas(command, root));
    }

    @Override
    public void getStreamTables(CommandGetTables command, CallContext context, ServerStreamListener listener) {
        metadata.send(command.getIncludeSchema() ? Schemas.GET_TABLES_SCHEMA : Schemas.GET_TABLES_SCHEMA_NO_SCHEMA, memory, listener,
                root -> metadata.tables(command, root));
    }

    @Override
    public void getStreamTableTypes(CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_TABLE_TYPES_SCHEMA, memory, listener, metadata::tableTypes);
    }

    @Override
    public void getStreamPrimaryKeys(CommandGetPrimaryKeys command, CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_PRIMARY_KEYS_SCHEMA, memory, listener, root -> {});
    }

    @Override
    public void getStreamExportedKeys(CommandGetExportedKeys command, CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_EXPORTED_KEYS_SCHEMA, memory, listener, root -> {});
    }

    @Override
    public void getStreamImportedKeys(CommandGetImportedKeys command, CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_IMPORTED_KEYS_SCHEMA, memory, listener, root -> {});
    }

    @Override
    public void getStreamCrossReference(CommandGetCrossReference command, CallContext context, ServerStreamListener listener) {
        metadata.send(Schemas.GET_CROSS_REFERENCE_SCHEMA, memory, listener, root -> {});
    }
}
