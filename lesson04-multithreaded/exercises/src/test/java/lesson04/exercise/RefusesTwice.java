package lesson04.exercise;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Refuses two tasks, runs one immediately, refuses two, and so on. */
final class RefusesTwice implements Executor {

    private int tasks;

    @Override
    public void execute(Runnable task) {
        tasks++;
        if (tasks % 3 != 0) {
            throw new NoThreadIsLeft();
        }
        task.run();
    }

    private static final class NoThreadIsLeft extends RejectedExecutionException {

        private static final long serialVersionUID = 1;

        NoThreadIsLeft() {
            super("the test says that no thread is left");
        }
    }
}
