package lesson07;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import lesson07.terminal.Show;
import org.junit.jupiter.api.Test;
import peerkit.Console;
import peerkit.LeavesNothingBehind;

/** A client that a loop can't take over, and a loop that fails. */
@LeavesNothingBehind
class EventLoopTest {

    private final Console console = Console.silent();
    private final PrintStream out = console.out().stream();

    @Test
    void a_client_that_the_loop_cannot_take_over_gives_its_place_back() throws IOException {
        Semaphore places = new Semaphore(1);
        places.acquireUninterruptibly(); // for the client
        EventLoop loop = EventLoop.start(out);
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SocketChannel channel = SocketChannel.open(listener.getLocalSocketAddress());
            channel.close(); // nothing can be done with it any more

            loop.add(new Conversation(channel, Limits.standard(), places, out));

            assertThat(places.availablePermits()).isEqualTo(1);
            console.out().awaitLine("Failed to serve " + Show.address(listener.getLocalSocketAddress()));
        } finally {
            loop.stop();
            ClientThreads.awaitEnd(loop.thread);
        }
    }
}
