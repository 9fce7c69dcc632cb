package peerkit.grading;

import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.FailureBlock;

/**
 * Runs a server in another thread until it is closed, while the test talks to it. If the conversation fails because
 * serving has ended, the failure says so, and why.
 */
public final class Serving {

    private final Background<Throwable> running;

    private Serving(Executable serve) {
        this.running = Background.run("serve()", () -> thrownBy(serve));
    }

    /** Serves during the conversation, then closes the server. How serving ends after that doesn't matter here. */
    public static void during(Executable serve, AutoCloseable server, Executable conversation) throws Throwable {
        try (server) {
            Serving serving = new Serving(serve);
            try {
                conversation.execute();
            } catch (AssertionError failure) {
                throw serving.explain(failure);
            }
        }
    }

    private Throwable explain(AssertionError failure) throws Exception {
        if (!running.isDone()) {
            return failure; // it is still serving, so the conversation itself went wrong
        }
        Throwable thrown = running.await();
        if (thrown == null) {
            return ended("serve() has returned", failure);
        }
        return NotAttempted.isReasonFor(thrown) ? thrown : ended("serve() has thrown " + thrown, thrown);
    }

    /**
     * A block with what the latest {@link Check} says, and with the stack trace that leads to the place in the code.
     */
    private static AssertionError ended(String how, Throwable trace) {
        FailureBlock block = new FailureBlock("");
        String meaning = "";
        if (Check.latest() != null) {
            block = Check.latest().block();
            meaning = Check.latest().meaning();
        }
        block.words("serve() runs until close()", how);
        AssertionError error = block.means(meaning.isEmpty() ? "no client is served any more" : meaning)
                .failure();
        error.setStackTrace(trace.getStackTrace());
        return error;
    }

    private static Throwable thrownBy(Executable serve) {
        try {
            serve.execute();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}
