package coursetools.grade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.grading.JvmStarter;
import learncli.grading.Libraries;

/** Finds out, before anything is graded, whether a sandbox keeps what it promises on this machine. */
final class SelfAttack {

    private static final long LONGEST = 30; // seconds: the machine may be busy

    private SelfAttack() {}

    /** What {@link Attacks} can do in a JVM that is started like this; empty if nothing. */
    static List<String> succeeding(JvmStarter starter, Path root) {
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
                    "" + listener.getLocalPort()));
            jvm.getOutputStream().close();
            boolean ended = jvm.waitFor(LONGEST, TimeUnit.SECONDS); // it prints less than a pipe holds
            if (!ended) {
                jvm.destroyForcibly();
                return List.of("not end");
            }
            List<String> said = new String(jvm.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            return said.contains(Attacks.DONE)
                    ? said.stream().filter(line -> !line.equals(Attacks.DONE)).toList()
                    : List.of("end before it tried: "
                            + new String(jvm.getErrorStream().readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            return List.of("not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("not end: interrupted");
        }
    }
}
