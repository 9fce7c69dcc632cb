package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import peerkit.Background;

/** Between connect and close: reads that wait, reads that end, writes that fail. */
class StreamTest {

    private static final String WAITS_IN_READ = "java.net.Socket$SocketInputStream.read";
    private static final byte[] MORE_THAN_ANY_BUFFER = new byte[64 << 20];

    @Entry(value = "nothing-happens", shows = WAITS_IN_READ)
    void the_server_waits_for_a_newline_and_the_client_for_an_answer(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            var serving = Background.run("server", () -> {
                // @start region=nothing-happens-server
                var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
                String line = lines.readLine(); // blocks until a newline comes, or end of stream
                server.getOutputStream().write(("Hello " + line + "\n").getBytes(UTF_8));
                // @end
            });
            var asking = Background.run("client", () -> {
                // @start region=nothing-happens-client
                client.getOutputStream().write("Mohan".getBytes(UTF_8)); // no "\n"
                int first = client.getInputStream().read(); // blocks until the answer comes
                // @end
                return first;
            });

            shown.threadIn(WAITS_IN_READ, asking.thread());
            shown.threadIn(WAITS_IN_READ, serving.thread());

            client.getOutputStream().write('\n');
            assertThat(asking.await()).isEqualTo('H');
            serving.await();
        }
    }

    @Entry(value = "sent-and-never-arrived", shows = "java.net.SocketTimeoutException: Read timed out")
    void what_is_not_flushed_stays_in_the_writer(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=sent-and-never-arrived
            var out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), UTF_8)); // doesn't flush
            out.println("Hello"); // stays in its buffer
            // @end
            server.setSoTimeout(50);
            shown.thrownBy(() -> server.getInputStream().read());

            out.flush();
            assertThat(server.getInputStream().read()).isEqualTo('H');
        }
    }

    @Entry(value = "read-timed-out", shows = "java.net.SocketTimeoutException: Read timed out")
    void nobody_accepts_and_the_client_waits_for_an_answer(Shown shown) throws Exception {
        // @start region=read-timed-out
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            client.setSoTimeout(50); // milliseconds that one read may wait
            shown.thrownBy(() -> client.getInputStream().read()); // connected, but nobody calls accept()
        }
        // @end
    }

    @Entry(
            value = "end-of-stream",
            shows = {"-1", "null", "java.io.EOFException"})
    void the_other_side_has_closed(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=end-of-stream
            server.close(); // or shutdownOutput()
            shown.text(client.getInputStream().read());
            shown.text(new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).readLine());
            shown.thrownBy(() -> new DataInputStream(client.getInputStream()).readInt());
            // @end
            assertThat(client.getInputStream().read())
                    .as("at every further read")
                    .isEqualTo(-1);
        }
    }

    @Entry(value = "connection-reset", shows = "java.net.SocketException: Connection reset")
    void the_other_side_breaks_off(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=connection-reset
            server.setSoLinger(true, 0); // makes close() reset the connection
            server.close();
            shown.thrownBy(() -> client.getInputStream().read());
            // @end
        }
    }

    @Entry(value = "connection-reset", shows = "java.net.SocketException: Connection reset by peer")
    void the_other_side_breaks_off_and_one_writes(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            ends.server().setSoLinger(true, 0);
            ends.server().close();
            shown.thrownBy(() -> {
                while (true) { // until the reset has arrived
                    ends.client().getOutputStream().write('x');
                }
            });
        }
    }

    @Entry(value = "broken-pipe", shows = "java.net.SocketException: Broken pipe")
    void one_writes_to_a_side_that_has_closed(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=broken-pipe
            server.close();
            client.getInputStream().read(); // -1: the server has ended its side
            client.getOutputStream().write('x'); // no exception: nobody has answered yet
            // @end
            shown.thrownBy(() -> {
                while (true) { // until the answer to the first one has arrived
                    client.getOutputStream().write('x');
                }
            });
        }
    }

    @Entry(value = "broken-pipe", shows = "java.net.SocketException: Socket output is shutdown")
    void one_writes_after_ending_ones_own_side(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            ends.client().shutdownOutput();
            shown.thrownBy(() -> ends.client().getOutputStream().write('x'));
        }
    }

    @Entry(value = "no-exception-and-nothing-sent", shows = "true")
    void a_print_writer_keeps_failures_to_itself(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=no-exception-and-nothing-sent
            var out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), UTF_8), true);
            server.close();
            while (!out.checkError()) {
                out.println("Hello"); // never throws
            }
            // @end
            shown.text(out.checkError());
        }
    }

    @Entry(value = "socket-closed", shows = "java.net.SocketException: Socket closed")
    void another_thread_closes_the_socket_that_one_reads(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            // @start region=socket-closed
            var reading = Background.run("reader", () -> client.getInputStream().read()); // waits
            // @end
            new Shown().threadIn(WAITS_IN_READ, reading.thread());
            client.close();
            shown.thrownBy(reading::await);
        }
    }

    @Entry(value = "socket-closed", shows = "java.net.SocketException: Socket is closed")
    void to_close_a_stream_closes_the_socket(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            ends.client().getOutputStream().close();
            shown.thrownBy(() -> ends.client().getInputStream());
        }
    }

    @Entry(value = "socket-is-not-connected", shows = "java.net.SocketException: Socket is not connected")
    void a_socket_has_no_streams_before_it_connects(Shown shown) {
        shown.thrownBy(() -> {
            // @start region=socket-is-not-connected
            Socket client = new Socket(); // without an address it does not connect yet
            client.getOutputStream();
            // @end
        });
    }

    @Entry(value = "an-interrupt-does-nothing", shows = WAITS_IN_READ)
    void a_read_goes_on_waiting(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            var reading = Background.run("reader", () -> client.getInputStream().read());
            new Shown().threadIn(WAITS_IN_READ, reading.thread());
            // @start region=an-interrupt-does-nothing
            reading.thread().interrupt(); // it waits in client.getInputStream().read()
            // @end
            shown.threadIn(WAITS_IN_READ, reading.thread());
            ends.server().getOutputStream().write('x');
            assertThat(reading.await()).as("what it read, interrupted or not").isEqualTo('x');
        }
    }

    @Entry(value = "both-sides-wait-in-write", shows = "java.net.Socket$SocketOutputStream.write")
    void both_write_and_nobody_reads(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            // @start region=both-sides-wait-in-write
            var one = Background.run("client", () -> client.getOutputStream().write(MORE_THAN_ANY_BUFFER));
            var two = Background.run("server", () -> server.getOutputStream().write(MORE_THAN_ANY_BUFFER));
            // @end
            shown.threadIn("java.net.Socket$SocketOutputStream.write", one.thread());
            shown.threadIn("java.net.Socket$SocketOutputStream.write", two.thread());

            client.setSoTimeout(1); // a timeout for reads does not end a write
            assertThat(one.isDone() || two.isDone()).isFalse();
            client.close();
            server.close();
            new Shown().thrownBy(one::await);
            new Shown().thrownBy(two::await);
        }
    }
}
