package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Scanner;
import peerkit.Background;
import peerkit.Patience;

/** The end of a stream, and programs that miss it. */
class EndOfStreamTest {

    @Entry(value = "no-line-found", shows = "java.util.NoSuchElementException: No line found")
    void a_scanner_is_asked_for_a_line_that_never_came(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=no-line-found
            client.close();
            var lines = new Scanner(server.getInputStream(), UTF_8);
            shown.thrownBy(() -> lines.nextLine()); // hasNextLine() would have said false
            // @end
        }
    }

    @Entry(
            value = "nullpointerexception",
            shows = "java.lang.NullPointerException: Cannot invoke \"String.equals(Object)\" because \"line\" is null")
    void a_loop_ends_at_a_command_and_not_at_null(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            client.close();
            var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
            shown.thrownBy(() -> {
                // @start region=nullpointerexception
                String line = lines.readLine(); // null: the client has left
                while (!line.equals("exit")) {
                    line = lines.readLine();
                }
                // @end
            });
        }
    }

    @Entry(value = "available-is-0", shows = "0")
    void the_end_looks_like_silence(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            shown.text(client.getInputStream().available());
            // @start region=available-is-0
            server.close();
            client.getInputStream().read(); // -1: the end has arrived
            shown.text(client.getInputStream().available()); // the same as before the server closed
            // @end
        }
    }

    @Entry(value = "a-file-never-ends", shows = "java.net.Socket$SocketInputStream.read")
    void a_reader_waits_for_an_end_that_does_not_come(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            byte[] picture = new byte[3000];
            var file = new ByteArrayOutputStream();
            // @start region=a-file-never-ends
            client.getOutputStream().write(picture); // all of it; then the client waits for an answer
            var saving = Background.run("server", () -> server.getInputStream().transferTo(file)); // until -1
            // @end
            assertThat(Patience.waitUntil(() -> file.size() == picture.length, Patience.LIMIT))
                    .as("the whole file has arrived")
                    .isTrue();
            shown.threadIn("java.net.Socket$SocketInputStream.read", saving.thread());

            client.shutdownOutput();
            assertThat(saving.await()).isEqualTo(picture.length);
        }
    }
}
