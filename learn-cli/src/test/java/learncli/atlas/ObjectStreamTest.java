package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import peerkit.Background;

/** Java's object and data streams over a socket: both sides have to use the same kind, in the right order. */
class ObjectStreamTest {

    private static final String WAITS_IN_READ = "java.net.Socket$SocketInputStream.read";

    @Entry(
            value = "streamcorruptedexception",
            shows = "java.io.StreamCorruptedException: invalid stream header: 48656C6C")
    void the_client_sends_text_to_an_object_stream(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=invalid-stream-header
            client.getOutputStream().write("Hello\n".getBytes(UTF_8));
            shown.thrownBy(() -> new ObjectInputStream(server.getInputStream()));
            // @end
        }
    }

    @Entry(value = "streamcorruptedexception", shows = "java.io.StreamCorruptedException: invalid type code: AC")
    void each_object_gets_an_output_stream_of_its_own(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=invalid-type-code
            new ObjectOutputStream(client.getOutputStream()).writeObject("one");
            new ObjectOutputStream(client.getOutputStream()).writeObject("two"); // sends a second header
            var objects = new ObjectInputStream(server.getInputStream());
            objects.readObject(); // "one"
            shown.thrownBy(() -> objects.readObject());
            // @end
        }
    }

    @Entry(value = "objectinputstream-waits", shows = WAITS_IN_READ)
    void both_sides_wait_for_the_others_header(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=objectinputstream-waits
            var one = Background.run("client", () -> new ObjectInputStream(client.getInputStream()));
            var two = Background.run("server", () -> new ObjectInputStream(server.getInputStream()));
            // @end
            shown.threadIn(WAITS_IN_READ, one.thread());
            shown.threadIn(WAITS_IN_READ, two.thread());

            new ObjectOutputStream(client.getOutputStream()).flush();
            new ObjectOutputStream(server.getOutputStream()).flush();
            one.await();
            two.await();
        }
    }

    @Entry(value = "notserializableexception", shows = "java.io.NotSerializableException: java.net.Socket")
    void an_object_that_holds_a_socket_is_sent(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            // @start region=notserializableexception
            List<Object> player = List.of("alice", client); // her name and her connection
            var out = new ObjectOutputStream(client.getOutputStream());
            shown.thrownBy(() -> out.writeObject(player));
            // @end
        }
    }

    @Entry(value = "an-object-arrives-with-its-old-value", shows = "[1]")
    void the_stream_remembers_what_it_has_sent(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=an-object-arrives-with-its-old-value
            int[] score = {1};
            var out = new ObjectOutputStream(client.getOutputStream());
            out.writeObject(score);
            score[0] = 2;
            out.writeObject(score);
            // @end
            var in = new ObjectInputStream(server.getInputStream());
            shown.text(Arrays.toString((int[]) in.readObject()));
            shown.text(Arrays.toString((int[]) in.readObject()));
        }
    }

    @Entry(
            value = "readutf-waits",
            shows = {WAITS_IN_READ, "java.io.EOFException"})
    void text_is_taken_for_a_length(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=readutf-waits
            client.getOutputStream().write("Hello\n".getBytes(UTF_8));
            var reading = Background.run("server", () -> new DataInputStream(server.getInputStream()).readUTF());
            // @end
            shown.threadIn(WAITS_IN_READ, reading.thread());
            client.shutdownOutput();
            shown.thrownBy(reading::await);
        }
    }
}
