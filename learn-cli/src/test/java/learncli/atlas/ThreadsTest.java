package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.management.JMException;
import javax.management.ObjectName;
import peerkit.Background;
import peerkit.Patience;
import peerkit.Program;

/** Many clients at once: who waits for whom, and what happens to the things they share. */
class ThreadsTest {

    private int count;

    @Entry(value = "a-client-waits-although-the-server-runs", shows = "java.net.SocketTimeoutException: Read timed out")
    void every_thread_of_the_pool_waits_for_somebody_silent(Shown shown) throws Exception {
        try (Ends silent = Ends.connected();
                Ends other = Ends.connected()) {
            // @start region=a-client-waits-although-the-server-runs
            ExecutorService pool = Executors.newFixedThreadPool(1); // threads
            pool.submit(() -> silent.server().getInputStream().read()); // waits for a client that says nothing
            pool.submit(() -> welcome(other)); // waits for a thread
            // @end
            try {
                other.client().setSoTimeout(50);
                shown.thrownBy(() -> other.client().getInputStream().read());

                silent.client().close();
                other.client().setSoTimeout(0);
                assertThat(other.client().getInputStream().read()).isEqualTo('W');
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static Void welcome(Ends client) throws IOException {
        client.server().getOutputStream().write("Welcome\n".getBytes(UTF_8));
        return null;
    }

    @Entry(value = "deadlock", shows = "Found one Java-level deadlock:")
    void two_threads_take_two_locks_in_two_orders(Shown shown) throws Exception {
        Lock names = new ReentrantLock();
        Lock rooms = new ReentrantLock();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        // @start region=deadlock
        var one = Background.run("one", () -> {
            names.lockInterruptibly();
            bothHoldOne.await(); // the unlucky timing, forced
            rooms.lockInterruptibly(); // the other thread holds it
        });
        // @end
        var two = Background.run("two", () -> {
            rooms.lockInterruptibly();
            bothHoldOne.await();
            names.lockInterruptibly();
        });
        Patience.waitUntil(() -> ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null, Patience.LIMIT);
        threadDump().lines().filter(line -> line.startsWith("Found one")).forEach(shown::text);
        one.thread().interrupt();
        two.thread().interrupt();
        new Shown().thrownBy(one::await);
        new Shown().thrownBy(two::await);
    }

    /** What {@code jstack} prints. */
    private static String threadDump() throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "threadPrint",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    @Entry(value = "a-lost-update", shows = "1")
    void two_threads_read_before_either_writes(Shown shown) throws Exception {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        // @start region=a-lost-update
        var one = Background.run("one", () -> {
            int read = count; // the three steps of count++: read,
            bothHaveRead.await(); // (the unlucky timing, forced)
            count = read + 1; // add and write
        });
        // @end
        var two = Background.run("two", () -> {
            int read = count;
            bothHaveRead.await();
            count = read + 1;
        });
        one.await();
        two.await();
        shown.text(count);
    }

    @Entry(value = "concurrentmodificationexception", shows = "java.util.ConcurrentModificationException")
    void a_member_is_taken_out_while_all_are_told(Shown shown) {
        List<String> members = new ArrayList<>(List.of("alice", "bob", "carol"));
        shown.thrownBy(() -> {
            // @start region=concurrentmodificationexception
            for (String member : members) {
                if (member.equals("alice")) {
                    members.remove(member); // her connection is broken
                }
            }
            // @end
        });
    }

    @Entry(value = "rejectedexecutionexception", shows = "java.util.concurrent.RejectedExecutionException")
    void a_client_comes_after_the_pool_was_shut_down(Shown shown) {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        // @start region=rejectedexecutionexception
        pool.shutdown();
        var refused = assertThrows(RejectedExecutionException.class, () -> pool.execute(() -> {}));
        // @end
        shown.text(refused.getClass().getName());
    }

    @Entry(value = "the-program-does-not-end", shows = "java.util.concurrent.ThreadPoolExecutor.getTask")
    void a_pool_keeps_its_threads(Shown shown) throws Exception {
        // @start region=the-program-does-not-end
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Thread worker = pool.submit(() -> Thread.currentThread()).get(); // the task is done; its thread goes on
        // @end
        try {
            shown.threadIn("java.util.concurrent.ThreadPoolExecutor.getTask", worker);
            assertThat(worker.isDaemon())
                    .as("the JVM ends without waiting for it")
                    .isFalse();
        } finally {
            pool.shutdownNow();
        }
    }

    @Entry(
            value = "unable-to-create-native-thread",
            shows = "java.lang.OutOfMemoryError: unable to create native thread: "
                    + "possibly out of memory or process/resource limits reached")
    void the_system_has_no_room_for_another_thread(Shown shown) {
        try (var program = Program.of(TooLargeAStack.class).jvm("-Xlog:disable").start()) {
            assertThat(program.awaitExit()).as(program.err().text()).isZero();
            shown.text(program.out().text().strip());
        }
    }

    static final class TooLargeAStack {

        public static void main(String[] args) {
            try {
                // @start region=unable-to-create-native-thread
                new Thread(null, () -> {}, "client-30000", 1L << 60).start(); // bytes for its stack
                // @end
            } catch (OutOfMemoryError e) {
                System.out.println(e);
            }
        }
    }
}
