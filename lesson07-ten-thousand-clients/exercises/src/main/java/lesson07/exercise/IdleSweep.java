package lesson07.exercise;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Finds the clients that have been silent for too long, without a timer or a thread for each of them. */
public final class IdleSweep {

    /**
     * @param limit how long a client may be silent; from a nanosecond to a year
     * @param nanoTime the clock, like {@code System::nanoTime}: only the difference of two readings means anything
     */
    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /** Something has come from this client, or it has just connected: its time begins anew. */
    public void heard(String client) {
        // TODO: note when
        throw new UnsupportedOperationException("not attempted");
    }

    /** This client has gone, and is to be forgotten. */
    public void gone(String client) {
        // TODO: forget it
        throw new UnsupportedOperationException("not attempted");
    }

    /** Returns the clients that have been silent for the limit or longer, the longest first, and forgets them. */
    public List<String> sweep() {
        // TODO: look at those that were heard of longest ago
        throw new UnsupportedOperationException("not attempted");
    }

    /** How long a selector may wait until there may be something to sweep; zero if there is already. */
    public Duration untilNext() {
        // TODO: look at the client that was heard of longest ago
        throw new UnsupportedOperationException("not attempted");
    }
}
