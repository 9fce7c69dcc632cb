package lesson07.exercise;

import java.lang.ref.Reference;
import java.util.concurrent.Callable;

/** Measures how much of the heap an object needs, without garbage. */
final class HeldMemory {

    private HeldMemory() {}

    /** The kilobytes that are held by what this makes, and by all that it refers to. */
    static long kilobytes(Callable<?> making) throws Exception {
        long before = used();
        Object made = making.call();
        long after = used();
        Reference.reachabilityFence(made);
        return Math.max(0, after - before) / 1024;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
