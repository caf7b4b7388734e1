package org.tongbao.api.flight;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.ActionType;
import org.apache.arrow.flight.Criteria;
import org.apache.arrow.flight.FlightConstants;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightProducer;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PollInfo;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.FlightSqlUtils;

/**
 * Lets in what is on its lists: queries, their cancelling, and metadata. Whatever fails behind it is told as a status with a
 * message in Chinese, and nothing else.
 */
final class Doorkeeper implements FlightProducer {

    private static final String COMMANDS = "type.googleapis.com/arrow.flight.protocol.sql.";
    private static final Set<String> QUESTIONS = Set.of(
            "CommandStatementQuery", "CommandPreparedStatementQuery", "CommandGetCatalogs", "CommandGetDbSchemas", "CommandGetTables",
            "CommandGetTableTypes", "CommandGetSqlInfo", "CommandGetXdbcTypeInfo", "CommandGetPrimaryKeys", "CommandGetExportedKeys",
            "CommandGetImportedKeys", "CommandGetCrossReference");
    private static final Map<String, ActionType> ACTIONS = Map.of(
            "CreatePreparedStatement", FlightSqlUtils.FLIGHT_SQL_CREATE_PREPARED_STATEMENT,
            "ClosePreparedStatement", FlightSqlUtils.FLIGHT_SQL_CLOSE_PREPARED_STATEMENT,
            "CancelQuery", FlightSqlUtils.FLIGHT_SQL_CANCEL_QUERY,
            "CancelFlightInfo", FlightConstants.CANCEL_FLIGHT_INFO);
    private static final Set<String> TRANSACTIONS = Set.of("BeginTransaction", "EndTransaction", "BeginSavepoint", "EndSavepoint");

    private final FlightProducer behind;

    Doorkeeper(FlightProducer behind) {
        this.behind = behind;
    }

    @Override
    public FlightInfo getFlightInfo(CallContext context, FlightDescriptor descriptor) {
        return told(() -> {
            admit(command(descriptor));
            return behind.getFlightInfo(context, descriptor);
        });
    }

    @Override
    public PollInfo pollFlightInfo(CallContext context, FlightDescriptor descriptor) {
        throw Refusal.unsupported("PollFlightInfo");
    }

    @Override
    public SchemaResult getSchema(CallContext context, FlightDescriptor descriptor) {
        return told(() -> {
            admit(command(descriptor));
            return behind.getSchema(context, descriptor);
        });
    }

    private static void admit(String command) {
        if (command.endsWith("SubstraitPlan")) {
            throw Refusal.sqlOnly();
        }
        if (!QUESTIONS.contains(command)) {
            throw Refusal.unsupported(command);
        }
    }

    private static String command(FlightDescriptor descriptor) {
        return command(descriptor.isCommand() ? descriptor.getCommand() : new byte[0]);
    }

    private static String command(byte[] message) {
        try {
            String type = Any.parseFrom(message).getTypeUrl();
            if (type.startsWith(COMMANDS)) {
                return type.substring(COMMANDS.length());
            }
        } catch (InvalidProtocolBufferException e) {
            throw Refusal.notFlightSql();
        }
        throw Refusal.notFlightSql();
    }

    @Override
    public void getStream(CallContext context, Ticket ticket, ServerStreamListener listener) {
        try {
            String command = command(ticket.getBytes());
            if (!command.equals("TicketStatementQuery")) {
                admit(command);
            }
            behind.getStream(context, ticket, listener);
        } catch (RuntimeException e) {
            listener.error(Refusal.of(e));
        }
    }

    @Override
    public void listFlights(CallContext context, Criteria criteria, StreamListener<FlightInfo> listener) {
        listener.onError(Refusal.unsupported("ListFlights"));
    }

    @Override
    public void doExchange(CallContext context, FlightStream reader, ServerStreamListener writer) {
        writer.error(Refusal.unsupported("DoExchange"));
    }

    @Override
    public Runnable acceptPut(CallContext context, FlightStream stream, StreamListener<PutResult> listener) {
        return () -> listener.onError(told(() -> {
            String command = command(stream.getDescriptor());
            return command.equals("CommandPreparedStatementQuery") ? Refusal.noParameters()
                    : command.endsWith("SubstraitPlan") ? Refusal.sqlOnly()
                    : Refusal.readOnly();
        }));
    }

    @Override
    public void doAction(CallContext context, Action action, StreamListener<Result> listener) {
        String name = action.getType();
        if (!ACTIONS.containsKey(name)) {
            listener.onError(TRANSACTIONS.contains(name) ? Refusal.noTransactions()
                    : name.endsWith("SubstraitPlan") ? Refusal.sqlOnly()
                    : Refusal.unsupported(name));
            return;
        }
        try {
            behind.doAction(context, action, listener);
        } catch (RuntimeException e) {
            listener.onError(Refusal.of(e));
        }
    }

    @Override
    public void listActions(CallContext context, StreamListener<ActionType> listener) {
        List.copyOf(ACTIONS.values()).forEach(listener::onNext);
        listener.onCompleted();
    }

    private static <T> T told(Supplier<T> answer) throws FlightRuntimeException {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            throw Refusal.of(e);
        }
    }
}
