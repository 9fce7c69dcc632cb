package lesson04.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Compares lesson 4's server with Netty and with the Python original: speed, memory, and a crowd that connects at once. It
 * takes about two minutes, and no build runs it unless asked: {@code mvn -q test -pl lesson04-multithreaded -am
 * -Dtest=SpeedComparison}.
 */
class SpeedComparison {

    private static final int ROUNDS = 5;
    private static final long TALK = 2000; // milliseconds
    private static final int IDLE_CLIENTS = 10_000;
    private static final int CROWD = 2000;
    private static final int OTHER_DESCRIPTORS = 200; // of a JVM, besides its clients

    @Test
    @Timeout(600)
    void lesson_4_beside_Netty_and_Python() throws IOException {
        System.out.printf(
                "%d processors, Java %s, load average %.1f%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        List<Contender> servers = new ArrayList<>();
        try (Load load = new Load()) {
            servers.add(Contender.lesson4());
            servers.add(Contender.netty());
            addPython(servers);
            row("", servers, Contender::name);
            for (int clients : new int[] {30, 500}) {
                speed(load, servers, clients);
            }
        } finally {
            servers.forEach(Contender::close);
        }
        crowd();
        memory();
    }

    private static void addPython(List<Contender> servers) {
        try {
            servers.add(Contender.python());
        } catch (IOException e) {
            System.out.println("Without the Python original: " + e.getMessage());
        }
    }

    /** Interleaved rounds, so that a busy moment of the machine meets all of them. */
    private static void speed(Load load, List<Contender> servers, int clients) throws IOException {
        Map<Contender, long[]> rates = new LinkedHashMap<>();
        for (Contender server : servers) {
            load.talk(server, clients, TALK); // warm-up
            rates.put(server, new long[ROUNDS]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender server : servers) {
                rates.get(server)[round] = load.talk(server, clients, TALK);
            }
        }
        long ours = median(rates.get(servers.get(0)));
        row(clients + " clients: round trips a second", servers, server -> median(rates.get(server)) + "");
        row(
                "    lesson 4, compared with it",
                servers,
                server -> String.format("%.2f", (double) ours / median(rates.get(server))));
    }

    private static void crowd() throws IOException {
        try (Load load = new Load();
                Contender server = Contender.lesson4()) {
            long[] millis = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                millis[round] = load.hold(server, CROWD);
                load.drop();
            }
            System.out.printf("%n%d clients that connect at once take %d ms%n", CROWD, median(millis));
        }
    }

    private static void memory() throws IOException {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            System.out.println("Memory is measured on Linux only");
            return;
        }
        int clients = IDLE_CLIENTS;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.UnixOperatingSystemMXBean unix) {
            long most = unix.getMaxFileDescriptorCount() - OTHER_DESCRIPTORS;
            if (most < clients) {
                clients = (int) most;
                System.out.println("The limit of file descriptors (ulimit -Hn) allows only " + most + " idle clients");
            }
        }
        for (int count : new int[] {500, clients}) {
            for (boolean netty : new boolean[] {false, true}) {
                try (Load load = new Load();
                        Contender server = netty ? Contender.netty() : Contender.lesson4()) {
                    load.hold(server, count);
                    System.out.printf("%s holds %d idle clients in %d MB%n", server.name(), count, server.megabytes());
                }
            }
        }
    }

    private static long median(long[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private interface Cell {
        String of(Contender server);
    }

    private static void row(String title, List<Contender> servers, Cell cell) {
        StringBuilder row = new StringBuilder(String.format("%-34s", title));
        servers.forEach(server -> row.append(String.format("%12s", cell.of(server))));
        System.out.println(row);
    }
}
