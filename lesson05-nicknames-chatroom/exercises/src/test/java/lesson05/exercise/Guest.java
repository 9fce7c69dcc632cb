package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

/** A member that remembers what it was sent, and can do something else when it gets a line. */
final class Guest implements Member {

    private final String name;
    private final List<String> heard = new ArrayList<>(); // guarded by this
    private volatile Runnable habit = () -> {};

    Guest(String name) {
        this.name = name;
    }

    /** From now on, does this after it has heard a line. */
    void whenSent(Runnable habit) {
        this.habit = habit;
    }

    @Override
    public void send(String line) {
        synchronized (this) {
            heard.add(line);
        }
        habit.run();
    }

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /** Depends only on the name, so that a loop over a set of guests has the same order in each run. */
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
