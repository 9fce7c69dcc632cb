package peerkit.interleavings;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import peerkit.Patience;

/**
 * Makes the calls of a {@link Scenario} one after the other, in each order. What goes wrong here has nothing to do with
 * threads, and the learner should be told so.
 */
final class SequentialRun {

    private final Class<?> operations;
    private final Class<?> model;
    private final Scenario scenario;

    SequentialRun(Class<?> operations, Class<?> model, Scenario scenario) {
        this.operations = operations;
        this.model = model;
        this.scenario = scenario;
    }

    void check(Verdict verdict) throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(
                () -> {
                    try {
                        compare(verdict);
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "sequential-run");
        caller.setDaemon(true);
        caller.start();
        caller.join(Patience.limit().toMillis());
        if (caller.isAlive()) {
            caller.interrupt();
            throw verdict.onHangingAlone(scenario);
        }
        if (thrown.get() instanceof Error error) {
            throw error;
        }
        if (thrown.get() != null) {
            throw (Exception) thrown.get();
        }
    }

    private void compare(Verdict verdict) throws Exception {
        for (int[] order : Orders.all(scenario, (thread, index, made) -> true)) {
            List<Answer> expected = Orders.answers(model, scenario, order);
            List<Answer> received = Orders.answers(operations, scenario, order);
            for (int i = 0; i < expected.size(); i++) {
                if (received.get(i).thrown() instanceof Exception thrown
                        && !received.get(i).equals(expected.get(i))) {
                    throw thrown;
                }
            }
            if (!expected.equals(received)) {
                throw verdict.onWrongAlone(scenario, order, expected, received);
            }
        }
    }
}
