package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Assumptions;
import peerkit.ClosedPort;
import peerkit.FullBacklog;

/** A client tries to connect. */
class ConnectingTest {

    @Entry(value = "connection-refused", shows = "java.net.ConnectException: Connection refused")
    void nobody_listens_on_the_port(Shown shown) {
        try (ClosedPort closed = ClosedPort.open()) {
            int port = closed.port();
            shown.thrownBy(() -> {
                // @start region=connection-refused
                Socket client = new Socket("127.0.0.1", port); // nobody listens on that port
                // @end
                client.close();
            });
        }
    }

    @Entry(value = "refused-although-the-server-runs", shows = "java.net.ConnectException: Connection refused")
    void the_server_listens_on_another_address_of_this_machine(Shown shown) throws Exception {
        try (OneAddress server = OneAddress.andNot("127.0.0.2")) {
            int port = server.port();
            // @start region=refused-although-the-server-runs
            new Socket("127.0.0.1", port).close(); // connects: the server listens on this address
            shown.thrownBy(() -> new Socket("127.0.0.2", port)); // also this machine, but nobody listens here
            // @end
        }
    }

    @Entry(value = "refused-although-the-server-runs", shows = "java.net.ConnectException: Connection refused")
    void the_server_listens_on_ipv4_and_the_client_takes_ipv6(Shown shown) throws Exception {
        Assumptions.assumeTrue(isOfThisMachine("::1"), "this machine has no IPv6");
        try (OneAddress server = OneAddress.andNot("::1")) {
            shown.thrownBy(() -> new Socket("::1", server.port()));
        }
    }

    private static boolean isOfThisMachine(String address) throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return any.isBound();
        } catch (BindException e) {
            return false;
        }
    }

    /** A server at 127.0.0.1, and a socket that holds the same port at another address, so that nobody can listen there. */
    private record OneAddress(ServerSocket listener, Socket holder) implements AutoCloseable {

        static OneAddress andNot(String other) throws IOException {
            while (true) {
                var server = new OneAddress(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), new Socket());
                try {
                    server.holder.bind(new InetSocketAddress(other, server.port()));
                    return server;
                } catch (BindException e) { // somebody has that port at the other address: try another port
                    server.close();
                }
            }
        }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
            holder.close();
        }
    }

    @Entry(value = "connect-timed-out", shows = "java.net.SocketTimeoutException: Connect timed out")
    void the_backlog_is_full(Shown shown) {
        try (FullBacklog full = FullBacklog.open()) {
            InetSocketAddress address = full.address();
            shown.thrownBy(() -> {
                // @start region=connect-timed-out
                Socket client = new Socket();
                client.connect(address, 200); // milliseconds; nobody accepts there, and the backlog is full
                // @end
            });
        }
    }

    @Entry(value = "unknown-host", shows = "java.net.UnknownHostException: no-such-host.invalid")
    void the_name_has_no_address(Shown shown) {
        shown.thrownBy(() -> {
            // @start region=unknown-host
            var address = InetSocketAddress.createUnresolved("no-such-host.invalid", 80); // asks no name server
            new Socket().connect(address);
            // @end
        });
    }

    @Entry(value = "network-is-unreachable", shows = "java.net.SocketException: Network is unreachable")
    void no_connection_leads_to_a_broadcast_address(Shown shown) {
        shown.thrownBy(() -> {
            // @start region=network-is-unreachable
            Socket client = new Socket("127.255.255.255", 80); // means all machines on that network at once
            // @end
            client.close();
        });
    }

    @Entry(value = "port-out-of-range", shows = "java.lang.IllegalArgumentException: port out of range:70000")
    void a_port_has_16_bits(Shown shown) {
        shown.thrownBy(() -> {
            // @start region=port-out-of-range
            Socket client = new Socket("127.0.0.1", 70000);
            // @end
            client.close();
        });
    }

    @Entry(
            value = "a-second-connect",
            shows = {},
            orDependingOnTheJdk = {
                "java.net.SocketException: already connected",
                "java.net.SocketException: Already connected"
            })
    void a_socket_connects_once(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            // @start region=a-second-connect
            shown.thrownBy(() -> client.connect(client.getRemoteSocketAddress()));
            // @end
        }
    }

    @Entry(
            value = "a-second-connect",
            shows = {},
            orDependingOnTheJdk = {
                "java.net.SocketException: Socket closed",
                "java.net.SocketException: Socket is closed"
            })
    void after_a_failed_connect_the_socket_is_closed(Shown shown) throws Exception {
        try (ClosedPort closed = ClosedPort.open();
                Socket client = new Socket()) {
            new Shown().thrownBy(() -> client.connect(closed.address()));
            shown.thrownBy(() -> client.connect(closed.address()));
        }
    }

    @Entry(
            value = "tls-meets-a-plain-server",
            shows = "javax.net.ssl.SSLException: Unsupported or unrecognized SSL message")
    void the_server_answers_without_encryption(Shown shown) throws Exception {
        try (Ends ends = Ends.connected()) {
            Socket client = ends.client();
            Socket server = ends.server();
            server.getOutputStream().write("Welcome to the server\n".getBytes(UTF_8));
            // @start region=tls-meets-a-plain-server
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            var secure = (SSLSocket) factory.createSocket(client, "localhost", client.getPort(), true);
            shown.thrownBy(() -> secure.startHandshake()); // the server says Welcome to the server
            // @end
            assertThat(server.getInputStream().read())
                    .as("what the server reads first")
                    .isEqualTo(0x16);
        }
    }
}
