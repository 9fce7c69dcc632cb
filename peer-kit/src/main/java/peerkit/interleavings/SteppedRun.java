package peerkit.interleavings;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import peerkit.Patience;
import peerkit.interleavings.Interleavings.Call;

/**
 * One call in a thread, which stops before some of its steps until each other thread has made a whole call. {@link
 * StepVisitor} says what a step is.
 *
 * <p>The threads are real, and nothing in it is luck. If another call has to wait, because the first thread holds a
 * lock, the first one goes on.
 */
final class SteppedRun {

    /** Processor time, or a busy machine would look like a call that spins. */
    private static final long MOST_SPINNING_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Object object;
    private final List<List<Call>> threads;
    private final BitSet places;
    private final List<Other> others;
    private final Thread caller = new Thread(this::call, "thread-1");
    private Answer answer = Answer.NEVER;
    private int steps;

    /** {@code places}: the steps, counted from 0, before which each other thread makes the next of its calls. */
    SteppedRun(Object object, List<List<Call>> threads, BitSet places) {
        this.object = object;
        this.threads = threads;
        this.places = places;
        this.others = IntStream.range(1, threads.size())
                .mapToObj(number -> new Other("thread-" + (number + 1), threads.get(number)))
                .toList();
    }

    /** Makes the calls. Returns whether all of them have ended. */
    boolean ends() throws InterruptedException {
        Steps.before(this::step);
        caller.setDaemon(true);
        caller.start();
        caller.join(Patience.limit().toMillis());
        Steps.beforeNone();
        for (Other other : others) {
            other.thread.join(Patience.limit().toMillis());
        }
        return !caller.isAlive() && others.stream().noneMatch(other -> other.thread.isAlive());
    }

    private void call() {
        answer = Answer.of(object, threads.get(0).get(0));
    }

    /** The calls that the threads have made. */
    List<List<Call>> calls() {
        List<List<Call>> calls = new ArrayList<>(List.of(threads.get(0)));
        others.forEach(other -> calls.add(other.made));
        return calls;
    }

    List<Answer> answers() {
        List<Answer> all = new ArrayList<>(List.of(answer));
        others.forEach(other -> all.addAll(other.answers));
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
            for (Other other : others) {
                if (!other.hasEnded()) {
                    return;
                }
            }
            for (Other other : others) {
                other.call();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another thread, or rather one after the other, a call each. */
    private final class Other {

        private final String name;
        private final List<Call> calls;
        private final List<Call> made = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>(); // to those
        private Thread thread = new Thread(); // of the latest call; at first, one that was never started

        Other(String name, List<Call> calls) {
            this.name = name;
            this.calls = calls;
        }

        boolean hasEnded() throws InterruptedException {
            thread.join(1); // it may have waited for a lock until now
            return !thread.isAlive();
        }

        /** Makes the next call, until it has ended or has to wait. */
        void call() throws InterruptedException {
            Call call = calls.get(made.size() % calls.size());
            made.add(call);
            thread = new Thread(() -> answers.add(Answer.of(object, call)), name);
            thread.setDaemon(true);
            thread.start();
            do {
                thread.join(1);
            } while (thread.getState() == Thread.State.RUNNABLE
                    && THREADS.getThreadCpuTime(thread.getId()) < MOST_SPINNING_NANOS);
        }
    }
}
