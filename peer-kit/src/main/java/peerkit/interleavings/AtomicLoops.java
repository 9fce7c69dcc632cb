package peerkit.interleavings;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * What atomic objects do when they are given a function. Lincheck takes such a call for one step, but the function runs
 * again if another thread gets in between, and a function that does more than compute its result then does it twice.
 * {@link RewrittenCalls} makes checked classes call these methods, whose steps Lincheck sees.
 */
public final class AtomicLoops {

    private AtomicLoops() {}

    public static <V> V updateAndGet(AtomicReference<V> atomic, UnaryOperator<V> function) {
        while (true) {
            V before = atomic.get();
            V after = function.apply(before);
            if (atomic.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    public static <V> V getAndUpdate(AtomicReference<V> atomic, UnaryOperator<V> function) {
        while (true) {
            V before = atomic.get();
            if (atomic.compareAndSet(before, function.apply(before))) {
                return before;
            }
        }
    }

    public static int updateAndGet(AtomicInteger atomic, IntUnaryOperator function) {
        while (true) {
            int before = atomic.get();
            int after = function.applyAsInt(before);
            if (atomic.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    public static int getAndUpdate(AtomicInteger atomic, IntUnaryOperator function) {
        while (true) {
            int before = atomic.get();
            if (atomic.compareAndSet(before, function.applyAsInt(before))) {
                return before;
            }
        }
    }

    public static long updateAndGet(AtomicLong atomic, LongUnaryOperator function) {
        while (true) {
            long before = atomic.get();
            long after = function.applyAsLong(before);
            if (atomic.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    public static long getAndUpdate(AtomicLong atomic, LongUnaryOperator function) {
        while (true) {
            long before = atomic.get();
            if (atomic.compareAndSet(before, function.applyAsLong(before))) {
                return before;
            }
        }
    }
}
