package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Not a test, but a program that a person runs: 20,000 clients connect to a {@link CounterServer}, in bursts of 100
 * at the same moment. After {@code mvn test-compile}, in the lesson's folder:
 * {@code java -cp target/classes:target/test-classes lesson06.ManyClients}.
 */
final class ManyClients {

    private static final int CLIENTS = 20_000;
    private static final int BURST = 100;

    private final CounterServer server;
    private final CyclicBarrier together = new CyclicBarrier(BURST);
    private final Set<Integer> numbers = new TreeSet<>();
    private final long[] nanos = new long[CLIENTS];

    private record Visit(int number, long nanos) {}

    private ManyClients(CounterServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        try (var server = CounterServer.start(Running.ANY_PORT, Limits.standard(), nowhere)) {
            new ManyClients(server).run();
        }
        System.out.println("server closed; threads left: " + Thread.activeCount());
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        ExecutorService burst = Executors.newFixedThreadPool(BURST);
        Callable<Visit> visit = this::visit;
        int done = 0;
        while (done < CLIENTS) {
            for (Future<Visit> future : burst.invokeAll(Collections.nCopies(BURST, visit))) {
                numbers.add(future.get().number());
                nanos[done++] = future.get().nanos();
            }
        }
        burst.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf("%d clients in %.1f s, %.0f a second%n", CLIENTS, seconds, CLIENTS / seconds);
        System.out.printf(
                "from connect to end of stream: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                nanos[CLIENTS / 2] / 1e6, nanos[CLIENTS * 99 / 100] / 1e6, nanos[CLIENTS - 1] / 1e6);
        boolean right = numbers.equals(
                new TreeSet<>(IntStream.rangeClosed(1, CLIENTS).boxed().toList()));
        System.out.println("each number from 1 to " + CLIENTS + " exactly once: " + right);
        Deadline deadline = Deadline.in(Duration.ofSeconds(2));
        while (server.counts().now() > 0 && !deadline.hasPassed()) {
            Thread.onSpinWait(); // the last clients have left, and the server is about to see it
        }
        System.out.println("the server says: " + server.counts());
    }

    private Visit visit() throws Exception {
        together.await();
        long start = System.nanoTime();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream().write("Hello, Server!".getBytes(UTF_8));
            String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
            return new Visit(Integer.parseInt(answer.replaceAll("\\D", "")), System.nanoTime() - start);
        }
    }
}
