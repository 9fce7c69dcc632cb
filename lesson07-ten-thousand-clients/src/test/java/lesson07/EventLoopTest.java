package lesson07;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import lesson07.terminal.Show;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

/** A client that a loop can't take over, a client that has closed, and a loop that fails. */
@LeavesNothingBehind
class EventLoopTest {

    private final Console console = Console.silent();
    private final PrintStream out = console.out().stream();

    private final ServerSocketChannel listener = ServerSocketChannel.open();

    EventLoopTest() throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    private SocketChannel connected() throws IOException {
        return SocketChannel.open(listener.getLocalAddress());
    }

    @Test
    void a_client_that_the_loop_cannot_take_over_gives_its_place_back() throws IOException {
        Semaphore permits = new Semaphore(1);
        permits.acquireUninterruptibly(); // for the client
        EventLoop loop = EventLoop.start(listener, out);
        try {
            SocketChannel channel = connected();
            channel.close(); // nothing can be done with it any more

            loop.add(new Conversation(channel, Limits.standard(), permits, out));

            assertThat(permits.availablePermits()).isEqualTo(1);
            console.out().awaitLine("Failed to serve " + Show.address(listener.getLocalAddress()));
        } finally {
            loop.stop();
            ClientThreads.awaitEnd(loop.thread);
        }
    }

    @Test
    void a_loop_that_has_ended_closes_a_client_that_comes_too_late() throws IOException {
        EventLoop loop = EventLoop.start(listener, out);
        SocketChannel channel = connected();
        loop.stop();
        ClientThreads.awaitEnd(loop.thread);

        loop.add(new LingeringClient(channel, "Server full", Duration.ofMinutes(1)));

        assertThat(channel.isOpen()).isFalse();
        assertThat(loop.count()).isZero();
        assertThat(console.out().text()).isEmpty();
    }

    @Test
    void a_client_whose_deadline_passes_just_before_it_closes_is_not_asked_about_it() throws IOException {
        EventLoop loop = EventLoop.start(listener, out);
        var client = new ClosesLate(connected());
        try (SocketChannel peer = listener.accept()) {
            loop.add(client);

            assertThat(peer.read(ByteBuffer.allocate(1))).isEqualTo(-1); // blocks until the client has closed
        } finally {
            loop.stop(); // it still looks at the deadlines once
            ClientThreads.awaitEnd(loop.thread);
        }

        assertThat(client.timesUp).hasValue(0);
    }

    /** Serving it takes so long that its deadline passes and the loop has to look at all deadlines next. */
    private static final class ClosesLate extends Client {

        final AtomicInteger timesUp = new AtomicInteger();

        ClosesLate(SocketChannel channel) {
            super(channel);
            this.deadline = Deadline.in(Duration.ofMinutes(1));
        }

        @Override
        int waitsFor() {
            return SelectionKey.OP_WRITE; // so it is served immediately
        }

        @Override
        Client serve(ByteBuffer buffer) {
            deadline = Deadline.in(Duration.ofMillis(150)); // longer than the time between two looks
            while (!deadline.hasPassed()) {
                LockSupport.parkNanos(1_000_000);
            }
            close();
            return this;
        }

        @Override
        Client timeIsUp() {
            timesUp.incrementAndGet();
            return this;
        }
    }

    @Test
    void a_loop_that_fails_ends_its_clients_and_the_program() {
        var failing = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.matches("(Lost client|Failed to serve) .*")) { // a mistake, and another in the loop's own code
                    throw new IllegalStateException("boom\u001b");
                }
                console.out().stream().println(line);
            }
        };
        String[] twoLoops = {"0", "127.0.0.1", "10", "2"};
        var status = Background.call(() -> EventLoopServer.run(twoLoops, failing, console.err().stream()));
        int port = console.out().awaitPort();
        try (var alice = TcpPeer.connect("alice", port).expectLine("Welcome to the server");
                var bob = TcpPeer.connect("bob", port).expectLine("Welcome to the server");
                var carol = TcpPeer.connect("carol", port).expectLine("Welcome to the server")) {
            carol.reset(); // in the same loop as alice

            alice.expectEndOfStream();
            assertThat(status.join()).isEqualTo(1);
            bob.expectEndOfStream();
        }
        console.out().awaitLine("An event loop has failed: java.lang.IllegalStateException: boom\\u001b");
        assertThat(console.err().text()).isEmpty();
    }
}
