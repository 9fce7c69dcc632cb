package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import peerkit.ClosedUdpPort;

/** Datagrams arrive whole or not at all, and usually nobody tells you. */
class DatagramTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Entry(value = "receive-timed-out", shows = "java.net.SocketTimeoutException: Receive timed out")
    void no_answer_comes(Shown shown) throws IOException {
        try (var silent = new DatagramSocket(0, LOOPBACK);
                var client = new DatagramSocket()) {
            SocketAddress server = silent.getLocalSocketAddress();
            // @start region=receive-timed-out
            client.setSoTimeout(50); // milliseconds
            client.send(new DatagramPacket(new byte[1], 1, server)); // the server doesn't answer
            shown.thrownBy(() -> client.receive(new DatagramPacket(new byte[4096], 4096)));
            // @end
        }
    }

    @Entry(value = "lost-datagrams", shows = "java.net.SocketTimeoutException: Receive timed out")
    void the_receivers_buffer_is_full(Shown shown) throws IOException {
        try (var busy = new DatagramSocket(0, LOOPBACK);
                var client = new DatagramSocket()) {
            SocketAddress server = busy.getLocalSocketAddress();
            // @start region=lost-datagrams
            busy.setReceiveBufferSize(4096); // bytes
            for (int i = 0; i < 1000; i++) {
                client.send(new DatagramPacket(new byte[1000], 1000, server)); // never fails
            }
            // @end
            busy.setSoTimeout(50);
            int received = 0;
            try {
                while (received < 1000) {
                    busy.receive(new DatagramPacket(new byte[1000], 1000));
                    received++;
                }
            } catch (SocketTimeoutException e) {
                shown.text(e);
            }
            assertThat(received).isBetween(1, 999);
        }
    }

    @Entry(value = "port-unreachable", shows = "java.net.PortUnreachableException")
    void nobody_receives_at_that_port(Shown shown) throws IOException {
        try (ClosedUdpPort closed = ClosedUdpPort.open();
                var client = new DatagramSocket()) {
            int port = closed.port();
            // @start region=port-unreachable
            client.connect(InetAddress.getByName("127.0.0.1"), port); // nobody receives on that port
            client.send(new DatagramPacket(new byte[1], 1)); // no exception: the error isn't back yet
            shown.thrownBy(() -> client.receive(new DatagramPacket(new byte[4096], 4096)));
            // @end
        }
    }

    @Entry(value = "message-too-long", shows = "java.net.SocketException: Message too long")
    void a_datagram_holds_65507_bytes(Shown shown) throws IOException {
        try (var client = new DatagramSocket();
                var server = new DatagramSocket(0, LOOPBACK)) {
            shown.thrownBy(() -> {
                // @start region=message-too-long
                byte[] message = new byte[65_508]; // one too many
                client.send(new DatagramPacket(message, message.length, server.getLocalSocketAddress()));
                // @end
            });
            client.send(new DatagramPacket(new byte[65_507], 65_507, server.getLocalSocketAddress()));
        }
    }

    @Entry(value = "a-datagram-is-cut-off", shows = "Hello")
    void what_does_not_fit_is_dropped(Shown shown) throws IOException {
        try (var client = new DatagramSocket();
                var server = new DatagramSocket(0, LOOPBACK)) {
            byte[] message = "Hello server".getBytes(UTF_8);
            client.send(new DatagramPacket(message, message.length, server.getLocalSocketAddress()));
            // @start region=a-datagram-is-cut-off
            DatagramPacket packet = new DatagramPacket(new byte[5], 5);
            server.receive(packet); // "Hello server" was sent; no exception
            shown.text(new String(packet.getData(), 0, packet.getLength(), UTF_8));
            // @end
            assertThat(packet.getLength()).as("what getLength() says").isEqualTo(5);
            server.setSoTimeout(50);
            new Shown().thrownBy(() -> server.receive(packet)); // the rest does not come
        }
    }

    @Entry(
            value = "old-bytes-behind-the-message",
            shows = {"hillo server", "hi"})
    void the_buffer_still_holds_the_datagram_before(Shown shown) throws IOException {
        try (var client = new DatagramSocket();
                var server = new DatagramSocket(0, LOOPBACK)) {
            for (String message : new String[] {"Hello server", "hi"}) {
                byte[] bytes = message.getBytes(UTF_8);
                client.send(new DatagramPacket(bytes, bytes.length, server.getLocalSocketAddress()));
            }
            // @start region=old-bytes-behind-the-message
            DatagramPacket packet = new DatagramPacket(new byte[12], 12);
            server.receive(packet); // "Hello server"
            server.receive(packet); // "hi"
            shown.text(new String(packet.getData(), UTF_8)); // the whole buffer
            shown.text(new String(packet.getData(), 0, packet.getLength(), UTF_8)); // what was received
            // @end
        }
    }

    @Entry(value = "an-answer-from-another-address", shows = "127.0.0.1")
    void the_system_chooses_the_answers_sender(Shown shown) throws IOException {
        try (var server = new DatagramSocket(0); // listens on all addresses of the machine
                var client = new DatagramSocket()) {
            int port = server.getLocalPort();
            // @start region=an-answer-from-another-address
            InetAddress asked = InetAddress.getByName("127.0.0.2");
            client.send(new DatagramPacket(new byte[1], 1, asked, port));
            answer(server);
            DatagramPacket answer = new DatagramPacket(new byte[4096], 4096);
            client.receive(answer);
            shown.text(answer.getAddress().getHostAddress());
            // @end
        }
    }

    @Entry(value = "an-answer-from-another-address", shows = "java.net.SocketTimeoutException: Receive timed out")
    void a_connected_client_never_sees_such_an_answer(Shown shown) throws IOException {
        try (var server = new DatagramSocket(0);
                var client = new DatagramSocket()) {
            client.connect(InetAddress.getByName("127.0.0.2"), server.getLocalPort());
            client.send(new DatagramPacket(new byte[1], 1));
            answer(server);
            client.setSoTimeout(50);
            shown.thrownBy(() -> client.receive(new DatagramPacket(new byte[4096], 4096)));
        }
    }

    private static void answer(DatagramSocket server) throws IOException {
        DatagramPacket question = new DatagramPacket(new byte[4096], 4096);
        server.receive(question);
        server.send(new DatagramPacket(new byte[2], 2, question.getSocketAddress()));
    }
}
