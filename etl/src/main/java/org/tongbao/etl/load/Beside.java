package org.tongbao.etl.load;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work done beside the main line of a load, on the second core. */
final class Beside {

    private Beside() {}

    /** Work under way; its failure shows when it is joined. */
    record Task<T>(FutureTask<T> future) {

        T join() {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadException("加载被中断。请重新加载。", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    static Task<Void> run(Runnable work) {
        return call(() -> {
            work.run();
            return null;
        });
    }

    static <T> Task<T> call(Callable<T> work) {
        FutureTask<T> future = new FutureTask<>(work);
        Thread thread = new Thread(future, "load-beside");
        thread.setDaemon(true);
        thread.start();
        return new Task<>(future);
    }
}
