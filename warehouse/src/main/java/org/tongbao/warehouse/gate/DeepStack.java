package org.tongbao.warehouse.gate;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs on a thread whose stack is deep: DuckDB recurses over a query, and 2 KB of 1+1+… overflow a usual one, fatally. */
final class DeepStack {

    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /** @param failed what the exception says first if the call fails */
    static <T> T call(Callable<T> call, String failed) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(null, task, "sql", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new GateException(failed + "：" + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GateException(failed + "：被中断", e);
        }
    }
}
