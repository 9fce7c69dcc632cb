package coursetools.grade.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What submissions try to reach: a folder with a secret, and a server of this machine. */
final class Canary implements AutoCloseable {

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
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .forEach(process -> harm.add("a process is left: " + process.pid()));
        return harm;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
