package org.tongbao.api.flight;

import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.memory.OutOfMemoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongbao.api.problems.Problem;

/** What a client is told in place of an answer: a status of Flight's, and in Chinese what to do. */
final class Refusal {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** @param thrown what went wrong; of what is not meant for users, nothing is told */
    static FlightRuntimeException of(Throwable thrown) {
        if (thrown instanceof FlightRuntimeException refusal) {
            return refusal;
        }
        if (thrown instanceof Problem problem && problem.name().equals("bad-parameter")) {
            return alreadyFetched();
        }
        if (thrown instanceof Problem problem) {
            return status(problem.name()).withDescription(problem.getMessage() + place(problem)).toRuntimeException();
        }
        if (thrown instanceof OutOfMemoryException) {
            return of(Problem.sqlMemory());
        }
        LOG.error("a Flight call failed", thrown);
        return CallStatus.INTERNAL.withDescription("服务器内部错误，详情在服务器日志里。请重试").toRuntimeException();
    }

    private static CallStatus status(String problem) {
        return switch (problem) {
            case "sql-refused", "sql-failed", "sql-too-large" -> CallStatus.INVALID_ARGUMENT;
            case "sql-deadline" -> CallStatus.TIMED_OUT;
            case "sql-queue-full", "sql-memory" -> CallStatus.RESOURCE_EXHAUSTED;
            case "sql-cancelled" -> CallStatus.CANCELLED;
            case "sql-worker-lost", "nothing-published", "release-damaged", "release-outdated" -> CallStatus.UNAVAILABLE;
            default -> CallStatus.INTERNAL;
        };
    }

    private static String place(Problem problem) {
        Object line = problem.members().get("line");
        return line == null ? "" : "（第 " + line + " 行第 " + problem.members().get("column") + " 列）";
    }

    static FlightRuntimeException unknownHandle() {
        return CallStatus.NOT_FOUND.withDescription("这条语句的句柄不存在、已关闭或已过期。请重新执行语句。").toRuntimeException();
    }

    /** The name of a run is taken: the one parameter of ours that can be wrong. */
    private static FlightRuntimeException alreadyFetched() {
        return CallStatus.INVALID_ARGUMENT.withDescription("这个结果正在取。请等它取完，或重新执行语句。").toRuntimeException();
    }

    static FlightRuntimeException readOnly() {
        return CallStatus.UNIMPLEMENTED.withDescription("这里只能查询，不能修改数据、写入或上传。请只执行 SELECT 语句。").toRuntimeException();
    }

    static FlightRuntimeException noParameters() {
        return CallStatus.INVALID_ARGUMENT.withDescription("SQL 中不能有参数（? 或 $1）。请写出具体的值。").toRuntimeException();
    }

    static FlightRuntimeException noTransactions() {
        return CallStatus.UNIMPLEMENTED.withDescription("这里只能查询，没有事务和保存点。请用自动提交（auto-commit）方式连接。").toRuntimeException();
    }

    static FlightRuntimeException sqlOnly() {
        return CallStatus.UNIMPLEMENTED.withDescription("不支持 Substrait 计划。请用 SQL 文本提交查询。").toRuntimeException();
    }

    /** @param what as the client named it */
    static FlightRuntimeException unsupported(String what) {
        return CallStatus.UNIMPLEMENTED.withDescription("不支持这种请求（" + what + "）。这里提供 Arrow Flight SQL 的查询和元数据。").toRuntimeException();
    }

    static FlightRuntimeException notFlightSql() {
        return CallStatus.INVALID_ARGUMENT.withDescription("请求不是 Arrow Flight SQL 的命令。请用 Flight SQL 的驱动连接，如其 JDBC 或 ADBC 驱动。").toRuntimeException();
    }
}
