package peerkit.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import peerkit.Failure;
import peerkit.LeavesNothingBehind;
import peerkit.ManualClock;

@LeavesNothingBehind
class LossySocketTest {

    private static final InetSocketAddress SERVER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4001);

    private final ManualClock clock = new ManualClock();

    @AutoClose
    private final LossySocket socket;

    LossySocketTest() throws SocketException {
        Check.forget(); // what a test of another class may have left
        socket = new LossySocket(clock);
    }

    @Test
    void loses_what_is_sent_by_default_and_moves_the_clock_by_the_timeout() throws IOException {
        send("lost");
        socket.setSoTimeout(300);

        assertThatThrownBy(this::receive).isInstanceOf(SocketTimeoutException.class);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(300));
        assertThat(socket.sent()).hasSize(1);
        assertThat(socket.sent().get(0).number()).isEqualTo(1);
        assertThat(socket.sent().get(0).at()).isEqualTo(Duration.ZERO);
        assertThat(socket.sent().get(0).to()).isEqualTo(SERVER);
        assertThat(socket.sent().get(0).bytes()).isEqualTo("lost".getBytes(UTF_8));
    }

    @Test
    void lets_an_answer_arrive_at_its_time_and_from_its_sender() throws IOException {
        socket.onSend(2, sent -> arrives(50, SERVER, "yes"));
        socket.setSoTimeout(300);

        send("lost");
        send("asked");
        DatagramPacket packet = receive();

        assertThat(text(packet)).isEqualTo("yes");
        assertThat(packet.getSocketAddress()).isEqualTo(SERVER).hasToString("/127.0.0.1:4000");
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void delays_one_receive_whether_a_datagram_arrives_or_not() throws IOException {
        socket.onSend(1, sent -> arrives(50, SERVER, "yes"));
        socket.setSoTimeout(100);
        send("asked");

        socket.delayNextReceive(Duration.ofMillis(70));
        assertThat(text(receive())).isEqualTo("yes");
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(120));
        socket.delayNextReceive(Duration.ofMillis(5));
        assertThatThrownBy(this::receive).isInstanceOf(SocketTimeoutException.class);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(225));
        assertThatThrownBy(this::receive).isInstanceOf(SocketTimeoutException.class);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(325));
    }

    @Test
    void lets_datagrams_come_twice_out_of_order_and_from_a_stranger() throws IOException {
        socket.onSend(1, sent -> {
            arrives(30, SERVER, "late");
            arrives(20, STRANGER, "forged");
            arrives(10, SERVER, "early");
            arrives(10, SERVER, "early");
        });
        send("asked");

        assertThat(text(receive())).isEqualTo("early");
        assertThat(text(receive())).isEqualTo("early");
        DatagramPacket forged = receive();
        assertThat(text(forged)).isEqualTo("forged");
        assertThat(forged.getSocketAddress()).isEqualTo(STRANGER);
        assertThat(text(receive())).isEqualTo("late");
    }

    @Test
    void keeps_what_arrives_after_the_timeout_for_the_next_receive() throws IOException {
        socket.onSend(1, sent -> arrives(150, SERVER, "late"));
        socket.setSoTimeout(100);
        send("asked");

        assertThatThrownBy(this::receive).isInstanceOf(SocketTimeoutException.class);
        assertThat(text(receive())).isEqualTo("late");
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void delivers_what_arrives_at_the_very_end_of_the_timeout() throws IOException {
        socket.onSend(1, sent -> arrives(100, SERVER, "in time"));
        socket.setSoTimeout(100);
        send("asked");

        assertThat(text(receive())).isEqualTo("in time");
    }

    @Test
    void delivers_what_arrived_while_nobody_received() throws IOException {
        socket.onSend(1, sent -> arrives(10, SERVER, "waiting"));
        send("asked");
        clock.advance(Duration.ofMillis(70));

        assertThat(text(receive())).isEqualTo("waiting");
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void cuts_off_what_does_not_fit_into_the_packet() throws IOException {
        socket.onSend(1, sent -> arrives(10, SERVER, "a long answer"));
        send("asked");

        DatagramPacket small = new DatagramPacket(new byte[6], 6);
        socket.receive(small);

        assertThat(text(small)).isEqualTo("a long");
    }

    @Test
    void rejects_strangers_while_it_is_connected() throws IOException {
        socket.onSend(1, sent -> {
            arrives(10, STRANGER, "forged");
            arrives(20, SERVER, "yes");
        });
        socket.connect(SERVER);
        socket.send(new DatagramPacket("asked".getBytes(UTF_8), 5)); // to whom it is connected

        assertThat(text(receive())).isEqualTo("yes");
        assertThat(socket.sent().get(0).to()).isEqualTo(SERVER);
        assertThat(socket.isConnected()).isTrue();
        assertThat(socket.getRemoteSocketAddress()).isEqualTo(SERVER);
        assertThat(socket.getPort()).isEqualTo(4000);
        socket.disconnect();
        assertThat(socket.isConnected()).isFalse();
        assertThat(socket.getPort()).isEqualTo(-1);
        assertThat(socket.getInetAddress()).isNull();
    }

    @Test
    void says_when_a_receive_would_wait_for_ever() throws IOException {
        Check.when("nobody answers");
        socket.setSoTimeout(0);

        assertThat(Failure.of(this::receive))
                .contains("when      nobody answers")
                .contains("received  receive() without a timeout")
                .contains("waits for ever");
        Check.forget();
    }

    @Test
    void says_when_somebody_never_stops_sending() {
        assertThat(Failure.of(() -> {
                    while (true) {
                        send("again");
                    }
                }))
                .contains("received  1000 datagrams were sent, and it still isn't done");
    }

    @Test
    void takes_timeouts_as_a_real_socket_does() throws IOException {
        socket.setSoTimeout(250);

        assertThat(socket.getSoTimeout()).isEqualTo(250);
        assertThatIllegalArgumentException().isThrownBy(() -> socket.setSoTimeout(-1));
        socket.close();
        assertThatThrownBy(this::receive).isInstanceOf(SocketException.class).hasMessage("Socket closed");
        assertThatThrownBy(() -> send("x")).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> socket.setSoTimeout(1)).isInstanceOf(SocketException.class);
        assertThatThrownBy(socket::getSoTimeout).isInstanceOf(SocketException.class);
    }

    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, SERVER));
    }

    private DatagramPacket receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
        socket.receive(packet);
        return packet;
    }

    private void arrives(long milliseconds, InetSocketAddress from, String text) {
        socket.arrives(Duration.ofMillis(milliseconds), from, text.getBytes(UTF_8));
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), UTF_8);
    }
}
