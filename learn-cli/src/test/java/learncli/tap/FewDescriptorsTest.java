package learncli.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.Patience;
import peerkit.TcpPeer;

@Timeout(60)
class FewDescriptorsTest {

    private static final int CLIENTS = 60;

    /** A tap in front of a server; prints its port. */
    static final class OnlyTap {

        private OnlyTap() {}

        public static void main(String[] arguments) throws Exception {
            Arguments tapped =
                    new Arguments(0, new Target("127.0.0.1", Integer.parseInt(arguments[0])), RunningTap.UNCHANGED);
            Tap tap = Tap.start(tapped, new TapTranscript(System.err::println, false));
            System.out.println(tap.port());
            tap.awaitClose();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
    void a_tap_that_ran_out_of_descriptors_serves_again_once_there_are_some(@TempDir Path folder) throws Exception {
        File said = folder.resolve("said").toFile();
        try (ServerSocket server = new ServerSocket(0, CLIENTS, InetAddress.getLoopbackAddress())) {
            Thread echoes = new Thread(() -> echo(server), "echo");
            echoes.start();
            Process tap = new ProcessBuilder(
                            "sh",
                            "-c",
                            "ulimit -n 70; exec \"$0\" -cp \"$1\" \"$2\" \"$3\"",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            classPath(),
                            OnlyTap.class.getName(),
                            "" + server.getLocalPort())
                    .redirectError(said)
                    .start();
            try (BufferedReader lines = tap.inputReader()) {
                int port = Integer.parseInt(lines.readLine());
                List<TcpPeer> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(TcpPeer.connect(port));
                }
                Patience.waitUntil(() -> text(said).contains("can't accept a client now"), Patience.LIMIT);
                assertThat(text(said)).contains("can't accept a client now, will try again");
                clients.forEach(TcpPeer::close);

                try (TcpPeer client = TcpPeer.connect(port)) {
                    client.send("again").expectBytes("again");
                }
                assertThat(text(said)).doesNotContain("Error", "\tat ");
            } finally {
                tap.destroyForcibly().waitFor();
            }
        }
    }

    /** Serves one client after another. */
    private static void echo(ServerSocket server) {
        try {
            while (true) {
                try (Socket client = server.accept()) {
                    client.getInputStream().transferTo(client.getOutputStream());
                } catch (SocketException e) {
                    if (server.isClosed()) {
                        return; // the test is over
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() throws Exception {
        List<String> folders = new ArrayList<>();
        for (Class<?> type : List.of(Tap.class, FewDescriptorsTest.class)) {
            folders.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, folders);
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
