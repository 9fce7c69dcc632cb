package peerkit.interleavings;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Right and wrong counters, for {@link InterleavingsTest}. */
final class ToyCounters {

    private ToyCounters() {}

    /** The model. */
    public static final class OneByOne {
        private int value;

        public int next() {
            return ++value;
        }
    }

    public static final class Synchronized {
        private int value;

        public synchronized int next() {
            return ++value;
        }
    }

    public static final class Locked {
        private final Lock lock = new ReentrantLock();
        private int value;

        public int next() {
            lock.lock();
            try {
                return ++value;
            } finally {
                lock.unlock();
            }
        }
    }

    public static final class Atomic {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            return value.incrementAndGet();
        }
    }

    public static final class WithFunction {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            return value.updateAndGet(before -> before + 1);
        }
    }

    public static final class Accumulator {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            return value.accumulateAndGet(1, Integer::sum);
        }
    }

    public static final class Optimistic {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            while (true) {
                int before = value.get();
                if (value.compareAndSet(before, before + 1)) {
                    return before + 1;
                }
            }
        }
    }

    public static final class WithSemaphore {
        private final Semaphore one = new Semaphore(1);
        private int value;

        public int next() {
            one.acquireUninterruptibly();
            try {
                return ++value;
            } finally {
                one.release();
            }
        }
    }

    public static final class WithReadWriteLock {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int value;

        public int next() {
            lock.writeLock().lock();
            try {
                return ++value;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    public static final class WithStampedLock {
        private final StampedLock lock = new StampedLock();
        private int value;

        public int next() {
            long stamp = lock.writeLock();
            try {
                return ++value;
            } finally {
                lock.unlockWrite(stamp);
            }
        }
    }

    public static final class WithVarHandle {
        private static final java.lang.invoke.VarHandle VALUE;
        private volatile int value;

        static {
            try {
                VALUE = java.lang.invoke.MethodHandles.lookup().findVarHandle(WithVarHandle.class, "value", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        public int next() {
            return (int) VALUE.getAndAdd(this, 1) + 1;
        }
    }

    public static final class WithWaitAndNotify {
        private boolean taken;
        private int value;

        public synchronized int next() {
            while (taken) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            taken = true;
            int next = ++value;
            taken = false;
            notifyAll();
            return next;
        }
    }

    public static final class ClearsTheInterrupt {
        private int value;

        public synchronized int next() {
            Thread.interrupted();
            return ++value;
        }
    }

    /** Has a lock of its own, and waits for it until it has it, interrupted or not. */
    public abstract static class WaitsWhenInterrupted {
        private boolean taken;
        private int value;

        public int next() {
            boolean interrupted = take();
            int next = ++value;
            release();
            if (interrupted) {
                atTheEnd();
            }
            return next;
        }

        private synchronized boolean take() {
            boolean interrupted = false;
            while (taken) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            taken = true;
            return interrupted;
        }

        private synchronized void release() {
            taken = false;
            notifyAll();
        }

        abstract void atTheEnd();
    }

    public static final class KeepsTheInterrupt extends WaitsWhenInterrupted {
        @Override
        void atTheEnd() {
            Thread.currentThread().interrupt();
        }
    }

    public static final class ForgetsTheInterrupt extends WaitsWhenInterrupted {
        @Override
        void atTheEnd() {}
    }

    /** Its flag says that somebody waits, and not how many. */
    public static final class WakesTheFirstOnly {
        private boolean taken;
        private boolean somebodyWaits;
        private int value;

        public int next() {
            take();
            int next = ++value;
            release();
            return next;
        }

        private synchronized void take() {
            while (taken) {
                somebodyWaits = true;
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            taken = true;
        }

        private synchronized void release() {
            taken = false;
            if (somebodyWaits) {
                somebodyWaits = false;
                notify();
            }
        }
    }

    public static final class WithMonitorOfAnInterface { // javac 18 and newer call Queue.notify, not Object.notify
        private final Queue<Integer> numbers = new ArrayDeque<>();

        public int next() {
            synchronized (numbers) {
                numbers.add(numbers.size() + 1);
                numbers.notifyAll();
                return numbers.size();
            }
        }
    }

    /** Counts without a lock, but only one thread at a time does so. */
    public abstract static class TakesTurns {
        final ReentrantLock lock = new ReentrantLock();
        final Condition free = lock.newCondition();
        boolean taken;
        private int value;

        public int next() throws InterruptedException {
            take();
            int next = ++value;
            lock.lock();
            try {
                taken = false;
                free.signal();
            } finally {
                lock.unlock();
            }
            return next;
        }

        abstract void take() throws InterruptedException;
    }

    public static final class WithCondition extends TakesTurns {
        @Override
        void take() {
            lock.lock();
            try {
                while (taken) {
                    free.awaitUninterruptibly();
                }
                taken = true;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Right, though its waits have a time limit: when the time is over, it waits again. */
    public static final class WithTimeLimits extends TakesTurns {
        @Override
        void take() throws InterruptedException {
            long time = TimeUnit.MINUTES.toNanos(1);
            long left = time; // two places in a frame
            while (!lock.tryLock(1, TimeUnit.MINUTES)) {
                Thread.onSpinWait();
            }
            try {
                while (taken) {
                    left = free.awaitNanos(left <= 0 ? time : left);
                }
                taken = true;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Has {@code if} where {@link WithCondition} has {@code while}. */
    public static final class WaitsOnce extends TakesTurns {
        @Override
        void take() {
            lock.lock();
            try {
                if (taken) {
                    free.awaitUninterruptibly();
                }
                taken = true;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Takes a number without the lock if that is taken for a minute. */
    public static final class LosesPatience {
        private final ReentrantLock lock = new ReentrantLock();
        private int value;

        public int next() throws InterruptedException {
            boolean locked = lock.tryLock(1, TimeUnit.MINUTES);
            try {
                return ++value;
            } finally {
                if (locked) {
                    lock.unlock();
                }
            }
        }
    }

    /** Wakes up whoever is in the queue, but not a thread that is about to enter it. */
    public static final class LosesAWakeUp {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
        private int value;

        public int next() {
            while (!taken.compareAndSet(false, true)) {
                waiting.add(Thread.currentThread());
                LockSupport.park(this);
                waiting.remove(Thread.currentThread());
            }
            int next = ++value;
            taken.set(false);
            LockSupport.unpark(waiting.peek());
            return next;
        }
    }

    public static final class WithPark {
        private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
        private int value;

        public int next() {
            waiting.add(Thread.currentThread());
            while (waiting.peek() != Thread.currentThread()) {
                LockSupport.park();
            }
            int next = ++value;
            waiting.remove();
            LockSupport.unpark(waiting.peek());
            return next;
        }
    }

    public static final class ParksOnce {
        private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
        private int value;

        public int next() {
            waiting.add(Thread.currentThread());
            if (waiting.peek() != Thread.currentThread()) {
                LockSupport.park(this);
            }
            int next = ++value;
            waiting.remove();
            LockSupport.unpark(waiting.peek());
            return next;
        }
    }

    public static final class SizeOfAnIdentitySet {
        private final Set<Object> calls = Collections.newSetFromMap(new IdentityHashMap<>());

        public synchronized int next() {
            calls.add(new Object());
            return List.copyOf(calls).size();
        }
    }

    public static final class WithStaticLock {
        private static final Lock LOCK = new ReentrantLock();
        private int value;

        public int next() {
            LOCK.lock();
            try {
                return ++value;
            } finally {
                LOCK.unlock();
            }
        }
    }

    public static final class Unlocked {
        private int value;

        public int next() {
            value++;
            return value;
        }
    }

    public static final class Volatile {
        private volatile int value;

        public int next() {
            return ++value;
        }
    }

    public static final class LockPerCall {
        private int value;

        public int next() {
            Lock lock = new ReentrantLock();
            lock.lock();
            try {
                return ++value;
            } finally {
                lock.unlock();
            }
        }
    }

    public static final class InManySteps {
        private final int[] clients = new int[20];
        private int value;

        public int next() {
            for (int i = 0; i < clients.length; i++) {
                clients[i] = i;
            }
            int next = value + 1;
            value = next;
            for (int i = 0; i < clients.length; i++) {
                clients[i] = -i;
            }
            return next;
        }
    }

    public static final class LooksThroughALongArray {
        private final int[] counts = new int[1_024];

        public synchronized int next() {
            counts[counts.length - 1]++;
            int sum = 0;
            for (int count : counts) {
                sum += count;
            }
            return sum;
        }
    }

    public static final class MonitorPerCall {
        private int value;

        public int next() {
            synchronized (new Object()) {
                return ++value;
            }
        }
    }

    public static final class LocksTheWriteOnly {
        private final Lock lock = new ReentrantLock();
        private int value;

        public int next() {
            int next = value + 1;
            lock.lock();
            try {
                value = next;
            } finally {
                lock.unlock();
            }
            return next;
        }
    }

    public static final class TwoAtomicSteps {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            value.incrementAndGet();
            return value.get();
        }
    }

    public static final class TwoAccumulations {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            value.getAndAccumulate(1, Integer::sum);
            return value.accumulateAndGet(0, Integer::sum);
        }
    }

    public static final class LocksAfterTenTries {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            for (int tries = 0; tries < 10; tries++) {
                int before = value.get();
                if (value.compareAndSet(before, before + 1)) {
                    return before + 1;
                }
            }
            synchronized (this) { // keeps out only those that have given up, too
                value.set(value.get() + 1);
                return value.get();
            }
        }
    }

    public static final class GivesUpAfterAHundredTries {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            for (int tries = 0; tries < 100; tries++) {
                int before = value.get();
                if (value.compareAndSet(before, before + 1)) {
                    return before + 1;
                }
            }
            throw new IllegalStateException("too many others");
        }
    }

    public static final class CountsInItsFunction {
        private final AtomicInteger value = new AtomicInteger();

        public int next() {
            int[] runs = new int[1];
            return value.updateAndGet(before -> before + ++runs[0]);
        }
    }

    public static final class TwoSynchronizedSteps {
        private int value;

        public int next() {
            int next = get() + 1;
            set(next);
            return next;
        }

        private synchronized int get() {
            return value;
        }

        private synchronized void set(int value) {
            this.value = value;
        }
    }

    public static final class InAnUnlockedIdentityMap { // merge is a method of the interface: it calls get, then put
        private final Map<String, Integer> values = new IdentityHashMap<>(Map.of("value", 0));

        public int next() {
            return values.merge("value", 1, Integer::sum);
        }
    }

    public static final class TwoStepsInASynchronizedMap {
        private final Map<String, Integer> values = Collections.synchronizedMap(new HashMap<>(Map.of("value", 0)));

        public int next() {
            int next = values.get("value") + 1;
            values.put("value", next);
            return next;
        }
    }

    public static final class InAStaticObject {
        private static final Holder HOLDER = new Holder();

        public InAStaticObject() {
            HOLDER.held.value = 0;
        }

        public int next() {
            return HOLDER.held.next();
        }

        private static final class Holder {
            private final Held held = new Held();
        }

        private static final class Held {
            private int value;

            private int next() {
                return ++value;
            }
        }
    }

    public static final class ForgetsToUnlock {
        private final Lock lock = new ReentrantLock();
        private int value;

        public int next() {
            lock.lock();
            return ++value;
        }
    }

    public static final class WaitsAfterTheNotify {
        private boolean taken;
        private int value;

        public int next() {
            boolean hasToWait;
            synchronized (this) {
                hasToWait = taken;
                taken = true;
            }
            synchronized (this) {
                if (hasToWait) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            synchronized (this) {
                taken = false;
                notifyAll();
                return ++value;
            }
        }
    }

    public static final class SpinsForEver {
        private final AtomicBoolean taken = new AtomicBoolean();
        private int value;

        public int next() {
            if (value < 1) { // else nobody is there any more
                while (!taken.compareAndSet(false, true)) {
                    Thread.onSpinWait();
                }
            }
            return ++value;
        }
    }

    public static final class Throws {
        private int value;

        public int next() {
            int next = value + 1;
            value++;
            if (value != next) {
                throw new IllegalStateException("somebody else was here");
            }
            return next;
        }
    }

    public static final class AlwaysThrows {
        public int next() {
            throw new IllegalStateException("at once");
        }
    }

    public static final class NotBegun {
        public int next() {
            throw new UnsupportedOperationException("not attempted");
        }
    }

    public static final class ConstructorNotBegun {
        public ConstructorNotBegun() {
            throw new UnsupportedOperationException("not attempted");
        }

        public int next() {
            return 1;
        }
    }

    public static final class CountsByTwo {
        private int value;

        public int next() {
            return value += 2;
        }
    }

    public static final class NeverEnds {
        public synchronized int next() {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 1;
        }
    }
}
