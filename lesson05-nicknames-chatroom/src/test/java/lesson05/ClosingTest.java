package lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.TcpPeer;

@LeavesNothingBehind
class ClosingTest {

    @Test
    void leaves_no_thread_and_no_socket_within_2_seconds() throws IOException {
        Leftovers before = Leftovers.before();
        Chat chat = Chat.open();
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice");
                var nameless = chat.connect()) {
            alice.expectLine("* bob has entered the room");
            long start = System.nanoTime();

            chat.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            alice.expectEndOfStream(); // and not a word about bob's leaving
            bob.expectEndOfStream();
            nameless.expectEndOfStream();
        }
        before.expectNone();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), chat.port()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void may_be_done_twice_and_by_two_threads_at_once() throws Exception {
        Chat chat = Chat.open();
        try (var alice = chat.join("alice")) {
            Thread another = new Thread(() -> close(chat), "another closer");
            another.start();
            chat.close();
            another.join();
            chat.close();

            alice.expectEndOfStream();
        }
    }

    @Test
    void may_be_done_by_a_thread_that_serves_a_client() throws Exception {
        var workers = ClientThreads.oneForEach();
        try (Chat chat = Chat.with(workers)) {
            long start = System.nanoTime();

            workers.submit(() -> close(chat)).get();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void ends_those_who_are_just_being_sent_away() throws IOException {
        Leftovers before = Leftovers.before();
        Chat chat = Chat.with(Limits.standard().withClients(1));
        try (var alice = chat.join("alice");
                var full = TcpPeer.connect(chat.port()).expectLine("Server full")) {
            chat.close();

            alice.expectEndOfStream();
            full.expectEndOfStream();
        }
        before.expectNone();
    }

    private static void close(Chat chat) {
        try {
            chat.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
