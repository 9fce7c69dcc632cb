package lesson06.exercise;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Gives each client of a server its own number: 1, 2, 3 and so on. Many threads may ask at the same time. */
public final class ClientCounter {

    private static final VarHandle GIVEN;

    static {
        try {
            GIVEN = MethodHandles.lookup().findVarHandle(ClientCounter.class, "given", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile int given;

    /** Returns the next number: 1 the first time (R1), then one more each time (R2). */
    public int next() {
        int seen = given;
        while (true) {
            int witness = (int) GIVEN.compareAndExchange(this, seen, seen + 1);
            if (witness == seen) {
                return seen + 1;
            }
            seen = witness;
        }
    }
}
