package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

/** A member that remembers what it was sent, and may do something more when it is sent a line. */
final class Guest implements Member {

    private final String name;
    private final List<String> heard = new ArrayList<>(); // guarded by this
    private volatile Runnable habit = () -> {};

    Guest(String name) {
        this.name = name;
    }

    /** From now on does this for each line, after it has heard it. */
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

    /** The same in each run, so that a set of guests is walked in the same order, too: by their names. */
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
