package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import peerkit.Patience;
import peerkit.grading.Check;

/**
 * A member that remembers what it was sent, and can do something else when it gets a line. Guests of the same name look
 * the same, and aren't equal.
 */
final class Guest implements Member {

    private final String name;
    private final List<String> heard = new ArrayList<>(); // guarded by itself: a room may lock its members
    private volatile Runnable habit = () -> {};

    Guest(String name) {
        this.name = name;
    }

    /** From now on, does this after it has heard a line. */
    void whenSent(Runnable habit) {
        this.habit = habit;
    }

    /** From now on, its {@code send} throws this after it has heard the line. */
    void breaksDown(RuntimeException thrown) {
        whenSent(() -> {
            throw thrown;
        });
    }

    /** From now on, its {@code send} returns only when the gate has a permit for it; if none comes, it stops waiting. */
    void waitsAt(Semaphore gate) {
        whenSent(() -> await(gate));
    }

    /** Waits at the gate, once: a habit made of this and something else. */
    void await(Semaphore gate) {
        try {
            if (!gate.tryAcquire(Patience.limit().toNanos(), TimeUnit.NANOSECONDS)) {
                whenSent(() -> {}); // its task is over, and this guest is in a room of a later one
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void send(String line) {
        synchronized (heard) {
            heard.add(line);
        }
        habit.run();
    }

    /** Fails the latest {@link Check} if it has heard anything but these lines, in this order. */
    void heard(String... lines) {
        List<String> expected = List.of(lines);
        List<String> received = lines();
        Check.latest()
                .holds(
                        received.equals(expected),
                        expected.isEmpty() ? name + " hears nothing" : name + " hears " + expected,
                        received.isEmpty() ? name + " heard nothing" : name + " heard " + received);
    }

    /** Waits until it has heard this many lines. */
    void awaitLines(int lines) {
        Patience.waitUntil(() -> lines().size() >= lines, Patience.limit());
    }

    List<String> lines() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    @Override
    public int hashCode() {
        return name.charAt(0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return name;
    }
}
