package peerkit.interleavings;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * What atomic objects do when they are given a function. Lincheck takes such a call for one step, or for none: it never
 * switches to another thread before {@code accumulateAndGet}. And the function runs again if another thread gets in
 * between; a function that does more than compute its result then does it twice.
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

    public static <V> V accumulateAndGet(AtomicReference<V> atomic, V operand, BinaryOperator<V> function) {
        return updateAndGet(atomic, before -> function.apply(before, operand));
    }

    public static <V> V getAndAccumulate(AtomicReference<V> atomic, V operand, BinaryOperator<V> function) {
        return getAndUpdate(atomic, before -> function.apply(before, operand));
    }

    public static int accumulateAndGet(AtomicInteger atomic, int operand, IntBinaryOperator function) {
        return updateAndGet(atomic, before -> function.applyAsInt(before, operand));
    }

    public static int getAndAccumulate(AtomicInteger atomic, int operand, IntBinaryOperator function) {
        return getAndUpdate(atomic, before -> function.applyAsInt(before, operand));
    }

    public static long accumulateAndGet(AtomicLong atomic, long operand, LongBinaryOperator function) {
        return updateAndGet(atomic, before -> function.applyAsLong(before, operand));
    }

    public static long getAndAccumulate(AtomicLong atomic, long operand, LongBinaryOperator function) {
        return getAndUpdate(atomic, before -> function.applyAsLong(before, operand));
    }
}
