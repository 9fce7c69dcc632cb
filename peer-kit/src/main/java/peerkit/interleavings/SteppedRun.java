package peerkit.interleavings;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import peerkit.Patience;
import peerkit.interleavings.Interleavings.Call;

/**
 * One call in a thread, which stops before some of its steps until another thread has made a whole call. {@link
 * StepVisitor} says what a step is.
 *
 * <p>The threads are real, and nothing in it is luck. If the other call has to wait, because the first thread holds a
 * lock, the first one goes on.
 */
final class SteppedRun {

    /** Processor time, or a busy machine would look like a call that spins. */
    private static final long MOST_SPINNING_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Object object;
    private final List<List<Call>> threads;
    private final BitSet places;
    private final List<Call> made = new ArrayList<>(); // by the other thread
    private final List<Answer> answers = new ArrayList<>(); // to those
    private final Thread caller = new Thread(this::call, "thread-1");
    private Thread other = new Thread(); // the latest one; here one that doesn't run
    private Answer answer = Answer.NEVER;
    private int steps;

    /** {@code places}: the steps, counted from 0, before which the other thread makes the next of its calls. */
    SteppedRun(Object object, List<List<Call>> threads, BitSet places) {
        this.object = object;
        this.threads = threads;
        this.places = places;
    }

    /** Makes the calls. Returns whether all of them have ended. */
    boolean ends() throws InterruptedException {
        Steps.before(this::step);
        caller.setDaemon(true);
        caller.start();
        caller.join(Patience.limit().toMillis());
        Steps.beforeNone();
        other.join(Patience.limit().toMillis());
        return !caller.isAlive() && !other.isAlive();
    }

    private void call() {
        answer = Answer.of(object, threads.get(0).get(0));
    }

    /** The calls that the threads have made. */
    List<List<Call>> calls() {
        return List.of(threads.get(0), made);
    }

    List<Answer> answers() {
        List<Answer> all = new ArrayList<>(answers);
        all.add(0, answer);
        return all;
    }

    /** How many steps the first call took. */
    int steps() {
        return steps;
    }

    private void step() {
        if (Thread.currentThread() == caller && places.get(steps++)) {
            callInBetween();
        }
    }

    private void callInBetween() {
        try {
            other.join(1); // it may have waited for a lock until now
            if (other.isAlive()) {
                return;
            }
            startOther();
            do {
                other.join(1);
            } while (other.getState() == Thread.State.RUNNABLE
                    && THREADS.getThreadCpuTime(other.getId()) < MOST_SPINNING_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startOther() {
        List<Call> others = threads.get(1);
        Call call = others.get(made.size() % others.size());
        made.add(call);
        other = new Thread(() -> answers.add(Answer.of(object, call)), "thread-2");
        other.setDaemon(true);
        other.start();
    }
}
