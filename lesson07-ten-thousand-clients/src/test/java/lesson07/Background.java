package lesson07;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Does something in a new thread; the common pool may have one thread only, and tests that block would wait for it. */
final class Background {

    private Background() {}

    static <T> CompletableFuture<T> call(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                task -> new Thread(task, "background").start());
    }
}
