package peerkit.grading;

import java.util.function.Supplier;

/** Makes calls in a thread that is interrupted. */
public final class Interrupted {

    private Interrupted() {}

    /**
     * Expects the same answer as ever, and that the thread is still interrupted afterwards.
     *
     * @param action what the thread does: "releases its name"
     * @param means what it means if the answer is another one
     */
    public static void expect(String action, String means, Object expected, Supplier<?> call) {
        String situation = "a thread that is interrupted " + action;
        Check.when(situation).means(means);
        Object answer;
        boolean stillInterrupted;
        try {
            Thread.currentThread().interrupt();
            answer = call.get();
        } finally {
            stillInterrupted = Thread.interrupted();
        }
        Check.when(situation).means(means).expect(expected, answer);
        Check.when(situation)
                .means("the method has cleared the thread's interrupt, so that nobody else learns of it")
                .holds(stillInterrupted, "afterwards it is still interrupted", "afterwards it isn't");
    }
}
