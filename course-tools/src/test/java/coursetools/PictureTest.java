package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.pictures.Svg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** {@code --picture}, typed in a process of its own: what it draws, it draws when that ends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class PictureTest {

    @TempDir
    private Path folder;

    /** A course of one lesson, because a learner's progress has each demo that was played. */
    @BeforeEach
    void copy_a_lesson() throws IOException {
        String lesson = "lesson02-tcp-server-client/";
        for (String part : List.of("docs/diagrams/style.iuml", lesson + "pom.xml", lesson + "src/main")) {
            try (Stream<Path> files = Files.walk(Checkout.root().resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(Checkout.root().relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Process learn(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlearn.root=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "coursetools.CourseTools"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
    }

    @Test
    void a_demo_is_drawn_when_it_is_over() throws Exception {
        Process demo = learn("demo", "2", "--picture", "demo.svg");
        String printed = new String(demo.getInputStream().readAllBytes());

        assertThat(printed)
                .contains("alice    -> \"Hey ser\"                 a message, cut")
                .endsWith("The picture is in demo.svg" + System.lineSeparator());
        Svg svg = Svg.in(folder.resolve("demo.svg"));
        assertThat(svg.participants()).containsExactly("alice", "bob", "carol", "server");
        assertThat(svg.messages())
                .contains(
                        "server > alice: \"Hey client\\n\"\ngreeted twice",
                        "server > alice: end of stream",
                        "bob > server: resets the connection",
                        "carol > server: \"still there?\\n\"\nbob's reset ended only bob's connection");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can't be asked to end")
    void what_a_tap_saw_is_drawn_when_it_is_ended() throws Exception {
        try (var listener = TcpListener.open()) {
            Process tap = learn("tap", "--picture", "tap.svg", "127.0.0.1:" + listener.port());
            try {
                var printed = tap.inputReader();
                int port = Integer.parseInt(printed.readLine().replaceFirst(".*:", ""));
                try (var client = TcpPeer.connect(port);
                        var server = listener.accept()) {
                    client.send("h\u00e9\n");
                    server.expectBytes("h\u00e9\n").reset();
                    client.expectReset();
                }
                String line;
                do {
                    line = printed.readLine();
                } while (!line.contains("client1 is done"));
                tap.toHandle().destroy(); // as Ctrl-C does; the process's own destroy() would close its output
                assertThat(printed.lines()).contains("The picture is in tap.svg", "Exited by the user");
            } finally {
                tap.destroyForcibly();
            }
        }

        Svg svg = Svg.in(folder.resolve("tap.svg"));
        assertThat(svg.participants()).containsExactly("client1", "tap", "server");
        assertThat(svg.messages()).contains("client1 > server: \"h\\xc3\\xa9\\n\"\n4 bytes", "server > client1: reset");
    }

    @Test
    void a_name_that_is_no_svg_is_refused_before_the_demo_begins() throws Exception {
        Process demo = learn("demo", "2", "--picture", "demo.png");

        assertThat(new String(demo.getInputStream().readAllBytes()).strip())
                .isEqualTo("The picture's name must end in .svg, and this is demo.png");
        assertThat(demo.waitFor()).isEqualTo(2);
    }
}
