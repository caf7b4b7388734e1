package org.tongbao.warehouse.gate;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs on a thread whose stack is deep, the present one if it is: DuckDB recurses over a query, and 2 KB of 1+1+… overflow a usual one, fatally. */
public final class DeepStack {

    private static final long BYTES = 256L << 20;
    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    private DeepStack() {}

    /**
     * @param failed what the exception says first if the call fails
     * @throws GateException if it fails
     */
    public static <T> T call(Callable<T> call, String failed) {
        try {
            return HERE.get() ? call.call() : elsewhere(call);
        } catch (GateException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GateException(failed + "：被中断", e);
        } catch (Exception e) {
            throw new GateException(failed + "：" + e.getMessage(), e);
        }
    }

    private static <T> T elsewhere(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            HERE.set(true);
            return call.call();
        });
        Thread thread = new Thread(null, task, "sql", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
