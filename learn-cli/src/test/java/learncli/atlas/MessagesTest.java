package learncli.atlas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.ByteBuffer;

/** TCP carries bytes. The programs must know where a message ends, and which characters the bytes mean. */
class MessagesTest {

    @Entry(value = "half-a-message", shows = "Hey ser")
    void one_read_returns_what_has_come_so_far(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=half-a-message
            client.getOutputStream().write("Hey ser".getBytes(UTF_8)); // the rest is still on its way
            byte[] buffer = new byte[1024];
            int count = server.getInputStream().read(buffer); // blocks until at least one byte is there
            shown.text(new String(buffer, 0, count, UTF_8));
            // @end
        }
    }

    @Entry(value = "two-messages-in-one", shows = "one\\ntwo\\n")
    void one_read_returns_all_that_has_come(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=two-messages-in-one
            client.getOutputStream().write("one\n".getBytes(UTF_8));
            client.getOutputStream().write("two\n".getBytes(UTF_8));
            // @end
            Ends.awaitUnread(server, 8);
            byte[] buffer = new byte[1024];
            int count = server.getInputStream().read(buffer);
            shown.text(new String(buffer, 0, count, UTF_8).replace("\n", "\\n"));
        }
    }

    @Entry(value = "a-cut-line-looks-whole", shows = "TRANSFER 1000")
    void read_line_returns_what_came_before_the_end(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=a-cut-line-looks-whole
            client.getOutputStream().write("TRANSFER 1000".getBytes(UTF_8)); // meant: 100000 and a newline
            client.close();
            var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
            shown.text(lines.readLine());
            // @end
        }
    }

    @Entry(
            value = "a-wrong-character",
            shows = {"h?", "hÃ©"})
    void the_two_sides_use_two_encodings(Shown shown) {
        // @start region=a-wrong-character
        shown.text(new String("hé".getBytes(US_ASCII), UTF_8)); // ASCII has no é
        shown.text(new String("hé".getBytes(UTF_8), ISO_8859_1)); // each of its two bytes taken for a character
        // @end
    }

    @Entry(
            value = "a-wrong-character",
            shows = {"h\ufffd", "java.nio.charset.MalformedInputException: Input length = 1"})
    void a_read_ends_in_the_middle_of_a_character(Shown shown) throws IOException {
        try (Ends ends = Ends.connected()) {
            InputStream in = ends.server().getInputStream();
            byte[] bytes = "hé".getBytes(UTF_8); // three bytes
            ends.client().getOutputStream().write(bytes, 0, 2);
            Ends.awaitUnread(ends.server(), 2);
            byte[] buffer = new byte[1024];
            int count = in.read(buffer);
            shown.text(new String(buffer, 0, count, UTF_8));
            shown.thrownBy(() -> UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, 0, count)));
        }
    }

    @Entry(
            value = "the-second-reader-finds-nothing",
            shows = {"one", "null"})
    void the_first_reader_has_taken_all(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            client.getOutputStream().write("one\ntwo\n".getBytes(UTF_8));
            client.shutdownOutput();
            Ends.awaitUnread(server, 8);
            // @start region=the-second-reader-finds-nothing
            var first = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
            shown.text(first.readLine());
            var second = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
            shown.text(second.readLine()); // "two" is in the first reader's buffer
            // @end
        }
    }

    @Entry(
            value = "a-command-is-not-recognised",
            shows = {"exit\\r", "false"})
    void a_carriage_return_stays_behind_the_word(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            client.getOutputStream().write("exit\r\n".getBytes(UTF_8)); // what telnet sends for exit and Enter
            Ends.awaitUnread(server, 6);
            byte[] buffer = new byte[1024];
            int count = server.getInputStream().read(buffer);
            // @start region=a-command-is-not-recognised
            String line = new String(buffer, 0, count, UTF_8).split("\n")[0];
            shown.text(line.equals("exit"));
            shown.text(line.replace("\r", "\\r")); // made visible
            // @end
        }
    }
}
