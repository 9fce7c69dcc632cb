package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peerkit.Program;

/**
 * Measures the chat server with many clients. Run it: {@code [clients] [rounds]}, by default 500 and 200. The server
 * runs in a process of its own; all clients are in this one, and one thread reads for all of them, so that it is mainly
 * the server that is measured.
 */
final class Load implements AutoCloseable {

    /** What was measured; a line is said by one client and timed until each of the others has it. */
    record Figures(Duration connect, Duration join, Duration p50, Duration p99, Duration longest) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Selector selector = Selector.open();
    private final List<SocketChannel> clients = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private long lines; // that all clients together have received

    private Load() throws IOException {}

    public static void main(String[] args) throws Exception {
        int clients = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        try (Program server = Program.of(ChatServer.class)
                .jvm("-Xmx64m") // far more than the chat needs; what is left to measure is mainly the threads' memory
                .start("0", "127.0.0.1", Integer.toString(clients))) {
            int port = server.out().awaitPort();
            measure(port, Math.min(clients, 20), 20); // warms both up, as a server is that has run for a while
            System.out.println("The server alone:              " + memoryOf(server.pid()));
            try (Load load = new Load()) {
                Figures figures = load.run(port, clients, rounds);
                System.out.println(clients + " clients connected, welcomed: " + millis(figures.connect()));
                System.out.println("All have joined, heard of all: " + millis(figures.join()));
                System.out.println("A line reaches all others:     p50 " + millis(figures.p50()) + ", p99 "
                        + millis(figures.p99()) + ", longest " + millis(figures.longest()));
                System.out.println("The server with all of them:   " + memoryOf(server.pid()));
            }
        }
    }

    /** Measures the server on {@code port}. */
    static Figures measure(int port, int clients, int rounds) throws IOException {
        try (Load load = new Load()) {
            return load.run(port, clients, rounds);
        }
    }

    private Figures run(int port, int count, int rounds) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            connect(port);
        }
        awaitLines(count); // the welcomes
        Duration connect = since(start);

        start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            send(i, "load" + i);
        }
        awaitLines(count + count * (count - 1) / 2); // the lists, and each newcomer announced to those before
        Duration join = since(start);

        Duration[] times = new Duration[rounds * (count - 1)];
        for (int round = 0; round < rounds; round++) {
            start = System.nanoTime();
            send(round % count, "Hello all, this is line " + round);
            for (int i = 0; i < count - 1; i++) {
                awaitLines(1);
                times[round * (count - 1) + i] = since(start);
            }
        }
        Arrays.sort(times);
        return new Figures(
                connect, join, times[times.length / 2], times[times.length * 99 / 100], times[times.length - 1]);
    }

    private void connect(int port) throws IOException {
        SocketChannel client = SocketChannel.open();
        clients.add(client);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_READ);
    }

    private void send(int client, String line) throws IOException {
        clients.get(client).write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8))); // small: it is written whole
    }

    private void awaitLines(int count) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lines < count) {
            selector.select(this::read, 100);
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("only " + lines + " of " + count + " lines came");
            }
        }
        lines -= count;
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) == -1) {
                throw new IllegalStateException("the server has ended a connection");
            }
            for (int i = 0; i < buffer.position(); i++) {
                lines += buffer.get(i) == '\n' ? 1 : 0;
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server has broken a connection off", e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String millis(Duration time) {
        return String.format("%.1f ms", time.toNanos() / 1e6);
    }

    private static String memoryOf(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status"); // Linux only
        if (!Files.isReadable(status)) {
            return "memory not known on this system";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:") || line.startsWith("Threads:"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("?");
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
        selector.close();
    }
}
