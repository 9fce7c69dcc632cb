package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import peerkit.Program;

/**
 * Measures the server, which runs in a JVM of its own, and prints a table: how long 500 clients take to be welcomed
 * that connect at once, how much memory it takes to hold them, and how many lines a second it answers to 30 clients,
 * each of which sends its next line when the answer to the one before is there. Takes about 6 s. An argument sets the
 * number of clients that talk.
 */
final class EchoLoad {

    private static final int CROWD = 500; // clients
    private static final Duration TALK = Duration.ofSeconds(4);
    private static final int MOST_TIMES = 1_000_000; // answers a client whose times are kept

    private EchoLoad() {}

    public static void main(String[] args) throws Exception {
        int talkers = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        try (Program server = Program.of(MultithreadedServer.class)
                .jvm("-XX:TieredStopAtLevel=4") // as the JVM runs it when nobody sets anything
                .start("0")) {
            int port = server.out().awaitPort();
            row("processors", Runtime.getRuntime().availableProcessors() + "");
            talk(port, talkers, Duration.ofSeconds(1)); // warms up
            crowd(port, server.pid());
            talk(port, talkers, TALK).forEach(EchoLoad::row);
        }
    }

    /** Connects {@link #CROWD} clients one right after the other, then waits for the welcome of each. */
    private static void crowd(int port, long pid) throws IOException {
        List<Socket> clients = new ArrayList<>();
        try {
            long start = System.nanoTime();
            for (int i = 0; i < CROWD; i++) {
                clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            long connected = System.nanoTime();
            for (Socket client : clients) {
                client.getInputStream().readNBytes("Welcome to the server\n".length());
            }
            long welcomed = System.nanoTime();
            row(CROWD + " clients connected after", (connected - start) / 1_000_000 + " ms");
            row(CROWD + " clients welcomed after", (welcomed - start) / 1_000_000 + " ms");
            row("server's memory with " + CROWD + " idle clients", residentMegabytes(pid));
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** Lets {@code count} clients talk for a while; returns the table's rows. */
    private static Map<String, String> talk(int port, int count, Duration duration) throws Exception {
        long[][] nanos = new long[count][];
        CountDownLatch ready = new CountDownLatch(count);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int client = i;
            Thread thread = new Thread(() -> nanos[client] = talk(port, ready, go, duration), "talker-" + i);
            thread.start();
            threads.add(thread);
        }
        ready.await();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = Arrays.stream(nanos).flatMapToLong(LongStream::of).sorted().toArray();
        var rows = new LinkedHashMap<String, String>();
        rows.put(count + " clients, answers a second", all.length * 1000L / duration.toMillis() + "");
        rows.put("an answer takes (median)", all[all.length / 2] / 1000 + " us");
        rows.put("an answer takes (p99)", all[all.length / 100 * 99] / 1000 + " us");
        return rows;
    }

    /** One client: returns how long each of its answers took, in nanoseconds. */
    private static long[] talk(int port, CountDownLatch ready, CountDownLatch go, Duration duration) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            byte[] line = "what a client may well say in a line of forty bytes\n".getBytes(UTF_8);
            in.readLine();
            ready.countDown();
            go.await();
            long[] nanos = new long[MOST_TIMES];
            int count = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < duration.toNanos() && count < MOST_TIMES) {
                long sent = System.nanoTime();
                socket.getOutputStream().write(line);
                in.readLine();
                nanos[count++] = System.nanoTime() - sent;
            }
            return Arrays.copyOf(nanos, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.isReadable(status)) {
            return "can only be seen on Linux";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static void row(String what, String value) {
        System.out.printf("%-45s %10s%n", what, value);
    }
}
