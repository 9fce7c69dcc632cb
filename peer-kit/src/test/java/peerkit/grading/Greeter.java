package peerkit.grading;

import java.util.concurrent.CountDownLatch;

/** What a learner might have written, for {@link GradingTest}: each method fails in a different way. */
final class Greeter {

    private Greeter() {}

    static String greet(String name) {
        return "Hello " + name;
    }

    static String notAttempted() {
        throw new UnsupportedOperationException("not attempted");
    }

    static String fails() {
        throw new IllegalStateException("no greeting left");
    }

    static String waitsForEver() throws InterruptedException {
        new CountDownLatch(1).await();
        return "";
    }

    static String isBusyForEver() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "";
    }
}
