package lesson06.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class DemoTest {

    @Test
    void shows_numbered_clients_and_what_would_happen_without_the_lock() throws Exception {
        var printed = new ByteArrayOutputStream();

        Demo.run(new Play(new PrintStream(printed, true, UTF_8), false));

        assertThat(printed.toString(UTF_8).replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT"))
                .isEqualToNormalizingNewlines("""

                1. Each client has a thread, and all threads take numbers from one counter
                server   Server is listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                server   Client 1 connected from 127.0.0.1:PORT
                server   Connected clients: 1
                bob      connects from 127.0.0.1:PORT
                server   Client 2 connected from 127.0.0.1:PORT
                server   Connected clients: 2
                count    2 so far, 2 connected
                bob      -> "Hello, Server!"
                server   Client 2 says: Hello, Server!
                server   -> bob "Hello Client 2, server received your message!"
                server   -> bob end of stream
                bob      ends this side
                server   Client 2 disconnected.
                count    2 so far, 1 connected
                carol    connects from 127.0.0.1:PORT
                server   Client 3 connected from 127.0.0.1:PORT
                server   Connected clients: 2
                carol    resets the connection
                server   Lost client 3: Connection reset
                server   Client 3 disconnected.
                count    3 so far, 1 connected
                alice    -> "Hello, \\x1b[2JServer!"   an escape, to clear the operator's terminal ...
                server   Client 1 says: Hello, \\u001b[2JServer!
                server   -> alice "Hello Client 1, server received your message!"
                server   -> alice end of stream
                alice    ends this side
                server   Client 1 disconnected.
                count    3 so far, 0 connected

                2. Two clients connect at once, and the counter has no lock
                thread A reads 0
                thread B reads 0
                thread A writes 1
                thread B writes 1
                count    A has number 1, B has number 1: 1 so far

                3. The same two threads, and the lock
                thread A takes the lock
                thread A reads 0
                thread B waits for the lock
                thread A writes 1
                thread A gives it back
                thread B takes the lock
                thread B reads 1
                thread B writes 2
                thread B gives it back
                count    A has number 1, B has number 2: 2 so far
                """);
    }
}
