package peerkit.interleavings;

import static peerkit.interleavings.Interleavings.call;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

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

    /** Makes a first check, with a class that uses what most learners use: to rewrite a class of the JDK takes a while. */
    public static synchronized void getReady() throws Exception {
        if (done) {
            return;
        }
        Interleavings.of(Usual.class)
                .thread(call("use"))
                .thread(call("use"))
                .orders(1)
                .check("the model checker starts", "it doesn't work here");
        done = true;
    }

    /** Uses a map. */
    public static final class Usual {

        private final Map<String, Integer> map = new HashMap<>();

        /** Returns 1. */
        public synchronized int use() {
            map.put("key", 1);
            return map.remove("key");
        }
    }
}
