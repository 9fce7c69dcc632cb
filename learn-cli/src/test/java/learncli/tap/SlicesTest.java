package learncli.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import peerkit.Background;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class SlicesTest {

    @Test
    void a_quick_receiver_reads_each_slice_separately() throws Exception {
        assertThat(readsOf("12345678", new Handling(3, Duration.ZERO, Long.MAX_VALUE)))
                .containsExactly("123", "456", "78");
    }

    @Test
    void unchanged_pieces_are_written_whole() throws Exception {
        assertThat(readsOf("12345678", RunningTap.UNCHANGED)).containsExactly("12345678");
    }

    /** What each read of the receiver returns. The tap writes again only when the receiver has read. */
    private static List<String> readsOf(String text, Handling handling) throws Exception {
        Semaphore reads = new Semaphore(0);
        try (var clients = TcpListener.open();
                var client = new Socket(InetAddress.getLoopbackAddress(), clients.port());
                var sender = clients.accept();
                var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = new WaitingSocket(listener.getLocalPort(), reads);
                var receiver = listener.accept()) {
            TapTranscript transcript = new TapTranscript(line -> {}, false);
            var from = new Side(client, new Voice(transcript, "client1", false));
            var to = new Side(server, new Voice(transcript, "client1", true));
            var direction = new Direction(new Link(client), from, to, handling, new Allowance(Long.MAX_VALUE));
            sender.send(text).halfClose();
            var copying = Background.run("copying", direction::run);

            List<String> pieces = new ArrayList<>();
            byte[] buffer = new byte[100];
            int count;
            while ((count = receiver.getInputStream().read(buffer)) != -1) {
                pieces.add(new String(buffer, 0, count, US_ASCII));
                reads.release();
            }
            copying.await();
            return pieces;
        }
    }

    /** A socket whose write returns when the other side has read. */
    private static final class WaitingSocket extends Socket {

        private final Semaphore reads;

        WaitingSocket(int port, Semaphore reads) throws IOException {
            super(InetAddress.getLoopbackAddress(), port);
            this.reads = reads;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    out.write(bytes, from, count);
                    reads.acquireUninterruptibly();
                }
            };
        }
    }
}
