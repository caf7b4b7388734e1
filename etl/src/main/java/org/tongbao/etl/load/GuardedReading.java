package org.tongbao.etl.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.StarRow;

/** Reads documents one by one, so that one that is broken, endless or too big is refused and stops no other. */
final class GuardedReading implements FlatMapFunction<Iterator<SourceFile>, Interpreted> {

    private static final long serialVersionUID = 1L;
    private static final long STACK_BYTES = 8L << 20;

    private final Interpreter interpreter;
    private final Duration deadline;
    private final ReadingCounters counters;

    GuardedReading(Interpreter interpreter, Duration deadline, ReadingCounters counters) {
        this.interpreter = interpreter;
        this.deadline = deadline;
        this.counters = counters;
    }

    @Override
    public Iterator<Interpreted> call(Iterator<SourceFile> sources) {
        List<Interpreted> read = new ArrayList<>();
        while (sources.hasNext()) {
            Interpreted document = read(sources.next());
            counters.add(document);
            read.add(document);
        }
        return read.iterator();
    }

    Interpreted read(SourceFile source) {
        FutureTask<Interpreted> task = new FutureTask<>(() -> interpret(source));
        Thread thread = new Thread(null, task, "document", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return refused(
                    source,
                    Reason.PARSE_TIMEOUT,
                    "解析超过 " + deadline.toSeconds() + " 秒仍未完成，已放弃。请用 Word 或 WPS 打开后另存为 docx 再加载。");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return refused(source, Reason.UNAVAILABLE, "加载被中断。请重新加载。");
        } catch (ExecutionException e) {
            return Interpreted.refused(source, refusal(e.getCause()));
        }
    }

    private Interpreted interpret(SourceFile source) throws Exception {
        List<StarRow> rows = interpreter.interpret(source.origin().name(), Path.of(source.path()));
        List<StarRow> reports =
                rows.stream().filter(row -> row.table().equals(DimReport.TABLE)).toList();
        if (reports.size() != 1) {
            throw new IllegalStateException("a document has one report, not " + reports.size());
        }
        if (!reports.get(0).get("content_hash").equals(source.hash())) {
            return refused(source, Reason.UNAVAILABLE, "文件在加载过程中被修改。请保存并关闭该文件后重新加载。");
        }
        return Interpreted.of(source, rows);
    }

    private static Interpreted refused(SourceFile source, Reason reason, String message) {
        return Interpreted.refused(source, new Refusal(reason, message));
    }

    private static Refusal refusal(Throwable cause) {
        if (cause instanceof UnreadableDocument unreadable) {
            return Refusal.of(unreadable);
        }
        if (cause instanceof java.io.IOException) {
            return new Refusal(Reason.UNAVAILABLE, "无法读取文件：" + cause.getMessage() + "。请检查文件是否存在以及读取权限。");
        }
        if (cause instanceof OutOfMemoryError) {
            return new Refusal(Reason.OUT_OF_MEMORY, "文件过大，内存不足，无法解析。请拆分文件，或增大 -Xmx 后重新加载。");
        }
        if (cause instanceof Error && !(cause instanceof StackOverflowError) && !(cause instanceof LinkageError)) {
            throw (Error) cause;
        }
        return new Refusal(Reason.INTERNAL, "无法解析（内部错误：" + cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : "，" + cause.getMessage()) + "）。请把该文件交给维护人员。");
    }
}
