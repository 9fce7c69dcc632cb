package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The machine's sockets, as Linux lists them in {@code /proc/net} (see proc(5)); other systems have no such list.
 * Listing them takes 1 to 5 ms of processor time, because Linux goes through a table whose size grows with the
 * machine's memory.
 */
final class SocketTable {

    private static final Path FOLDER = Path.of("/proc/net");
    private static final String LISTENING = "0A";
    private static final String OTHER_SIDE_CLOSED = "08"; // CLOSE_WAIT: its FIN is here, we have not closed

    private SocketTable() {}

    static boolean isReadable() {
        return Files.isReadable(FOLDER.resolve("tcp"));
    }

    /** All sockets, each with a description: "TCP listening on port 7777". */
    static Map<String, String> descriptions() {
        Map<String, String> byNumber = new HashMap<>();
        for (String file : List.of("tcp", "tcp6", "udp", "udp6")) {
            String protocol = file.substring(0, 3).toUpperCase(Locale.ROOT);
            rows(file, "").forEach(row -> byNumber.put(row.number(), protocol + " " + row));
        }
        return byNumber;
    }

    /**
     * Both ends of a TCP connection on this machine, even if it is not yet accepted, or is still closing. Fewer if they
     * are gone.
     */
    static List<Row> ends(int port, int otherPort) {
        List<Row> found = new ArrayList<>();
        String inHex = String.format(":%04X ", port);
        for (String file : List.of("tcp6", "tcp")) { // Java's sockets are in the first
            if (found.size() < 2) {
                rows(file, inHex).filter(row -> row.connects(port, otherPort)).forEach(found::add);
            }
        }
        return found;
    }

    /** The rows with this text. There may be thousands of others, and it takes long to take them all apart. */
    private static Stream<Row> rows(String file, String text) {
        try {
            Path path = FOLDER.resolve(file);
            return Files.exists(path)
                    ? Files.readAllLines(path).stream()
                            .skip(1)
                            .filter(line -> line.contains(text))
                            .map(Row::parse)
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One socket: its ports, its state, the bytes it has sent that the other side has not acknowledged, the bytes that
     * have arrived but have not been read, and its number in {@code /proc/self/fd}.
     */
    record Row(int port, int otherPort, String state, long unacknowledged, long unread, String number) {

        private static Row parse(String line) {
            String[] field = line.trim().split("\\s+"); // sl local rem st tx:rx tr:when retrnsmt uid timeout inode ...
            String[] queues = field[4].split(":");
            return new Row(
                    port(field[1]),
                    port(field[2]),
                    field[3],
                    Long.parseLong(queues[0], 16),
                    Long.parseLong(queues[1], 16),
                    field[9]);
        }

        private boolean connects(int one, int other) {
            return port == one && otherPort == other || port == other && otherPort == one;
        }

        /** Until a connection is accepted, its end has no number. */
        boolean isAccepted() {
            return !number.equals("0");
        }

        private static int port(String address) {
            return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
        }

        @Override
        public String toString() {
            if (state.equals(LISTENING)) {
                return "listening on port " + port;
            }
            return (otherPort == 0 ? "on port " + port : "from port " + port + " to port " + otherPort)
                    + (state.equals(OTHER_SIDE_CLOSED) ? " (the other side has closed)" : "");
        }
    }
}
