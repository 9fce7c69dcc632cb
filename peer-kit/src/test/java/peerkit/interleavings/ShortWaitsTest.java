package peerkit.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ShortWaitsTest {

    private static Duration time(Class<?> original) throws Exception {
        long start = System.nanoTime();
        ((Callable<?>) ShortWaits.in(original).getDeclaredConstructor().newInstance()).call();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Joins.class,
                JoinsInAUnit.class,
                Sleeps.class,
                WaitsInAUnit.class,
                Waits.class,
                Awaits.class,
                Parks.class
            })
    void five_minutes_become_less_than_a_second(Class<?> waits) throws Exception {
        assertThat(time(waits)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void no_limit_stays_none() throws Exception {
        assertThat(time(JoinsAShortThread.class)).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void a_short_limit_does_not_become_none() throws Exception {
        assertThat(time(WaitsForAMillisecond.class)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_unit_still_converts() throws Exception {
        Callable<?> converts = (Callable<?>)
                ShortWaits.in(Converts.class).getDeclaredConstructor().newInstance();
        assertThat(converts.call()).isEqualTo(30_000L);
    }

    public static final class Joins implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            Thread.currentThread().join(300_000);
            return null;
        }
    }

    public static final class JoinsInAUnit implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            TimeUnit.MINUTES.timedJoin(Thread.currentThread(), 5);
            return null;
        }
    }

    public static final class WaitsInAUnit implements Callable<Object> {
        @Override
        public synchronized Object call() throws InterruptedException {
            TimeUnit.MINUTES.timedWait(this, 5);
            return null;
        }
    }

    public static final class Sleeps implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            TimeUnit.MINUTES.sleep(5);
            return null;
        }
    }

    public static final class Waits implements Callable<Object> {
        @Override
        public synchronized Object call() throws InterruptedException {
            wait(300_000);
            return null;
        }
    }

    public static final class Awaits implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            return new CountDownLatch(1).await(5, TimeUnit.MINUTES);
        }
    }

    public static final class Parks implements Callable<Object> {
        @Override
        public Object call() {
            LockSupport.parkNanos(this, TimeUnit.MINUTES.toNanos(5));
            return null;
        }
    }

    public static final class JoinsAShortThread implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            Thread thread = new Thread(() -> LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(5)));
            thread.start();
            thread.join(0);
            return null;
        }
    }

    public static final class WaitsForAMillisecond implements Callable<Object> {
        @Override
        public synchronized Object call() throws InterruptedException {
            wait(1);
            return null;
        }
    }

    public static final class Converts implements Callable<Object> {
        @Override
        public Object call() {
            return TimeUnit.MILLISECONDS.convert(30, TimeUnit.SECONDS);
        }
    }
}
