package peerkit.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Failure;

class UnlockedReadsTest {

    @ParameterizedTest
    @ValueSource(classes = {Locked.class, Volatile.class, Unchanged.class})
    void accepts_what_is_locked_or_volatile_or_never_changes(Class<?> correct) {
        UnlockedReads.expectNone(correct);
    }

    @Test
    void names_the_method_and_the_field() {
        assertThat(Failure.of(() -> UnlockedReads.expectNone(LooksFirst.class)))
                .contains("a thread calls take(), and another thread has changed the field free");
    }

    /** Its methods lock in different ways. */
    public static final class Locked {

        private final ReentrantLock lock = new ReentrantLock();
        private int count;

        public synchronized void change() {
            count++;
        }

        public int underItsMonitor() {
            synchronized (this) {
                return count;
            }
        }

        public int underALock() {
            lock.lock();
            try {
                return count;
            } finally {
                lock.unlock();
            }
        }
    }

    /** A field that every thread sees as it is. */
    public static final class Volatile {

        private volatile int count;

        public synchronized void change() {
            count++;
        }

        public int count() {
            return count;
        }
    }

    /** A field that might as well be final. */
    public static final class Unchanged {

        private int count;

        public Unchanged() {
            this.count = 1;
        }

        public int count() {
            return count;
        }
    }

    /** Looks twice, the first time without the lock. */
    public static final class LooksFirst {

        private int free = 1;

        public boolean take() {
            if (free == 0) {
                return false;
            }
            synchronized (this) {
                free--;
                return true;
            }
        }
    }
}
