package peerkit.grading;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.TestAbortedException;
import peerkit.Background;
import peerkit.Patience;

/** Does for the tests what {@link ExerciseTest} describes. */
final class GradingExtension
        implements TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler {

    private static final String PATIENCE = "peerkit.patience"; // milliseconds that a peer waits
    private static final int USUAL_PATIENCE = 1000; // less than a task's time, so that the peer can say what is missing

    private long started; // System.nanoTime() at which the current task began

    /** So that {@link #preConstructTestInstance} knows the task. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** Before the test class's fields get their values, which may be nonces. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        Nonce.begin(task(context).number());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Check.forget();
        Patience.setLimit(Duration.ofMillis(Integer.getInteger(PATIENCE, USUAL_PATIENCE)));
        started = System.nanoTime();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            Background.endAll();
        } catch (Throwable thrown) {
            if (context.getExecutionException().isEmpty()) { // otherwise the task has already failed for another reason
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

    /** What to throw instead of {@code thrown}: a learner can act on its message. */
    private RuntimeException told(ExtensionContext context, Throwable thrown) {
        if (thrown instanceof TestAbortedException aborted) {
            return aborted;
        }
        if (NotAttempted.isReasonFor(thrown)) {
            return new TestAbortedException(NotAttempted.MESSAGE);
        }
        Complaint complaint = new Complaint(context.getRequiredTestClass(), task(context), context.getDisplayName());
        throw thrown instanceof TimeoutException
                ? complaint.aboutTimeout(thrown, started, limit(context))
                : complaint.about(thrown);
    }

    private static Duration limit(ExtensionContext context) {
        Timeout own = context.getRequiredTestMethod().getAnnotation(Timeout.class);
        return own == null
                ? Duration.ofSeconds(ExerciseTest.SECONDS)
                : Duration.of(own.value(), own.unit().toChronoUnit());
    }

    private static Task task(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Task.class);
    }
}
