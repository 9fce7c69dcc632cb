package coursetools.grade.sandbox;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** What submissions try to reach: a folder with a secret, and a server of this machine. */
final class Canary implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Path folder;
    private final String secret = "SECRET " + System.nanoTime();
    private final String mark =
            "hostile-" + System.nanoTime(); // in the commands of the processes that they try to start
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Canary(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("secret"), secret);
        server.setSoTimeout(1); // ms
    }

    /** The words in submissions that stand for it. */
    Map<String, String> words() {
        return Map.of("PORT", "" + server.getLocalPort(), "FOLDER", folder.toString(), "MARK", mark);
    }

    /** The secret, which no result may contain. */
    String secret() {
        return secret;
    }

    /** What submissions have done to it, and outside. */
    List<String> harm() throws IOException {
        List<String> harm = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            if (!names.equals(List.of("secret"))
                    || !Files.readString(folder.resolve("secret")).equals(secret)) {
                harm.add("the folder was changed: " + names);
            }
        }
        Stream.of("/", "/tmp", "/var/tmp", "/root", "/home", "/usr", "/etc", "/dev/shm", "/run", "")
                .flatMap(place -> Stream.of(Path.of(place, "hostile"), Path.of(place, "points")))
                .filter(Files::exists)
                .forEach(file -> harm.add("there is a file " + file));
        try {
            server.accept().close();
            harm.add("a connection came to the server");
        } catch (SocketTimeoutException e) {
            // nobody came
        }
        left().forEach(process -> harm.add("a process is left: " + process.pid()));
        return harm;
    }

    /**
     * The processes that submissions started and that outlive them. The system ends what is in a sandbox, and only after the
     * program that made the sandbox has ended: so there may be some for a moment.
     */
    private List<ProcessHandle> left() {
        try {
            return await().atMost(LONGEST_END).until(this::started, List::isEmpty);
        } catch (ConditionTimeoutException e) {
            return started();
        }
    }

    private List<ProcessHandle> started() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
