package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network sockets that this process has open, as Linux shows them. On other systems none can be seen. */
final class OpenSockets {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path UNIX = Path.of("/proc/net/unix");
    private static final String SOCKET = "socket:[";

    private OpenSockets() {}

    /** Linux's numbers for them; a closed socket's number isn't used again. */
    static Set<String> numbers() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            for (Path descriptor : (Iterable<Path>) descriptors::iterator) {
                String target = target(descriptor); // such as "socket:[31415]"
                if (target.startsWith(SOCKET)) {
                    found.add(target.substring(SOCKET.length(), target.length() - 1));
                }
            }
            found.removeAll(ofTheUnixFamily());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sockets that don't use a network: the JDK opens two for itself when a program uses its first socket. */
    private static Set<String> ofTheUnixFamily() throws IOException {
        if (!Files.isReadable(UNIX)) {
            return Set.of();
        }
        return Files.readAllLines(UNIX).stream()
                .skip(1)
                .map(line -> line.trim().split("\\s+")[6]) // num refcount protocol flags type st inode path
                .collect(Collectors.toSet());
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            return ""; // closed since the list was made
        }
    }
}
