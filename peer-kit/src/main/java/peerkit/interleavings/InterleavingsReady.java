package peerkit.interleavings;

import static peerkit.interleavings.Interleavings.call;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import peerkit.grading.Check;

/**
 * {@code @ExtendWith(InterleavingsReady.class)} on a test class that uses {@link Interleavings}: the model checker
 * starts and rewrites the JDK's classes before the first test, once per JVM, so that no test's time limit has to cover
 * that.
 */
public final class InterleavingsReady implements BeforeAllCallback {

    private static boolean done;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        getReady();
    }

    /** Makes a first check, with a class that uses what learners use. */
    static synchronized void getReady() throws Exception {
        if (done) {
            return;
        }
        Interleavings.of(Everything.class)
                .thread(call("use"))
                .thread(call("use"))
                .check(Check.when("the model checker starts"));
        done = true;
    }

    /** Uses a lock, an atomic and two maps. */
    public static final class Everything {

        private final ReentrantLock lock = new ReentrantLock();
        private final Map<String, Integer> map = new HashMap<>();
        private final Map<String, Integer> shared = new ConcurrentHashMap<>();
        private final AtomicInteger count = new AtomicInteger();

        /** Gives 1 to each. */
        public synchronized int use() {
            lock.lock();
            try {
                map.put("key", count.incrementAndGet());
                shared.put("key", count.decrementAndGet());
                return shared.get("key") + map.get("key");
            } finally {
                lock.unlock();
            }
        }
    }
}
