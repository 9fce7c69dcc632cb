package peerkit;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** What an {@link Exercise} brings to its tests: see there. */
final class Grading implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final String PATIENCE = "peerkit.patience"; // milliseconds that a peer waits
    private static final int USUAL_PATIENCE = 1000; // less than a task's time, so that the peer can say what it misses

    @Override
    public void beforeEach(ExtensionContext context) {
        Check.forget();
        Nonce.begin(task(context).number());
        Patience.setLimit(Duration.ofMillis(Integer.getInteger(PATIENCE, USUAL_PATIENCE)));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            Background.endAll();
        } catch (Throwable thrown) {
            if (context.getExecutionException().isEmpty()) { // or the task has failed with something else before
                throw told(context, thrown);
            }
        } finally {
            Patience.setLimit(Patience.LIMIT);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {
        throw told(context, thrown);
    }

    /** What to throw in place of {@code thrown}: a learner can act on its message. */
    private static RuntimeException told(ExtensionContext context, Throwable thrown) {
        if (thrown instanceof TestAbortedException aborted) {
            return aborted;
        }
        if (NotAttempted.isReasonFor(thrown)) {
            return new TestAbortedException(NotAttempted.MESSAGE);
        }
        throw new Complaint(context.getRequiredTestClass(), task(context), context.getDisplayName()).about(thrown);
    }

    private static Task task(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Task.class);
    }
}
