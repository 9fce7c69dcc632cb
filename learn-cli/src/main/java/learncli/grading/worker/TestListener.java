package learncli.grading.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import peerkit.grading.ExerciseTest;

/** Reports how each test begins and ends. */
final class TestListener implements TestExecutionListener {

    private final Consumer<JobEvent> tell;
    private final Runnable atFailure;
    private final Map<String, Long> started = new HashMap<>(); // System.nanoTime() by method

    /** {@code atFailure} is called when a test has failed. */
    TestListener(Consumer<JobEvent> tell, Runnable atFailure) {
        this.tell = tell;
        this.atFailure = atFailure;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            started.put(method(test), System.nanoTime());
            tell.accept(new JobEvent(JobEvent.Kind.STARTED, method(test), "", seconds(test)));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            tell.accept(new JobEvent(JobEvent.Kind.ABORTED, method(test), "skipped: " + reason, 0));
        } else {
            tell.accept(new JobEvent(JobEvent.Kind.BROKEN, "skipped: " + reason, "", 0));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String message = result.getThrowable().map(TestListener::message).orElse("");
        if (test.isTest()) {
            long time = System.nanoTime() - started.getOrDefault(method(test), System.nanoTime());
            tell.accept(new JobEvent(kind(result), method(test), message, time));
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                atFailure.run();
            }
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            tell.accept(new JobEvent(JobEvent.Kind.BROKEN, message, "", 0)); // something before or after the tests
        }
    }

    private static JobEvent.Kind kind(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> JobEvent.Kind.PASSED;
            case ABORTED -> JobEvent.Kind.ABORTED;
            case FAILED -> JobEvent.Kind.FAILED;
        };
    }

    private static String message(Throwable thrown) {
        return thrown instanceof org.opentest4j.TestAbortedException
                ? String.valueOf(thrown.getMessage())
                : inWords(thrown);
    }

    /** An assertion's message; with other exceptions, their class as well. */
    static String inWords(Throwable thrown) {
        if (thrown instanceof AssertionError && thrown.getMessage() != null) {
            return thrown.getMessage().strip();
        }
        return thrown instanceof OutOfMemoryError ? "out of memory: " + thrown.getMessage() : thrown.toString();
    }

    /** How long it may take. */
    private static long seconds(TestIdentifier test) {
        Timeout own = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Timeout.class))
                .orElse(null);
        return own == null
                ? ExerciseTest.SECONDS
                : Math.max(ExerciseTest.SECONDS, own.unit().toSeconds(own.value()));
    }

    private static String method(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof MethodSource method ? method.getMethodName() : test.getDisplayName();
    }
}
