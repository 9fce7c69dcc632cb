package coursetools.grade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import learncli.grading.JvmStarter;
import learncli.grading.Libraries;

/** Finds out, before anything is graded, whether a sandbox keeps what it promises on this machine. */
final class SelfAttack {

    private static final long LONGEST = 30; // seconds: the machine may be busy

    private SelfAttack() {}

    /** What {@link Attacks} can do in a JVM that is started like this; empty if nothing. */
    static List<String> succeeding(JvmStarter starter, Path root) {
        String file = "grade-attack-" + UUID.randomUUID();
        try (ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Process jvm = starter.start(List.of(
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-cp",
                    Libraries.classPath(),
                    Attacks.class.getName(),
                    root.toAbsolutePath().toString(),
                    "" + listener.getLocalPort(),
                    file));
            boolean ended;
            try {
                jvm.getOutputStream().close();
                ended = jvm.waitFor(LONGEST, TimeUnit.SECONDS); // it prints less than a pipe holds
            } finally {
                jvm.toHandle().destroyForcibly(); // Process.destroyForcibly closes the pipes
            }
            List<String> succeeding = written(file, root);
            if (!ended) {
                return List.of("not end");
            }
            List<String> said = new String(jvm.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            if (!said.contains(Attacks.DONE)) {
                return List.of("end before it tried: "
                        + new String(jvm.getErrorStream().readAllBytes(), UTF_8).strip());
            }
            said.stream().filter(line -> !line.equals(Attacks.DONE)).forEach(succeeding::add);
            return succeeding;
        } catch (IOException e) {
            return List.of("not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("not end: interrupted");
        }
    }

    /** Looks for the file where it must not be, and deletes it. */
    private static List<String> written(String file, Path root) throws IOException {
        List<String> written = new ArrayList<>();
        for (Path folder : Attacks.folders(root)) {
            if (Files.deleteIfExists(folder.resolve(file))) {
                written.add("write a file into " + folder);
            }
        }
        return written;
    }
}
