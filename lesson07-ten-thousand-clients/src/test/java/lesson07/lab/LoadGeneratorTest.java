package lesson07.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import lesson07.Step2VirtualThreads;
import org.junit.jupiter.api.Test;

/** What the generator counts must be what the server did meanwhile. */
class LoadGeneratorTest {

    @Test
    void counts_all_lines_that_the_server_has_answered() throws IOException {
        AtomicInteger answered = new AtomicInteger();
        try (var listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var load = new LoadGenerator(listener.getLocalPort())) {
            Thread.ofPlatform().start(() -> serve(listener, answered));
            load.connect(5);

            RoundTrips trips = load.talk(Duration.ofMillis(100));

            assertThat(trips.count()).isEqualTo(answered.get());
        }
    }

    private static void serve(ServerSocket listener, AtomicInteger answered) {
        try {
            Step2VirtualThreads.serve(listener, line -> "answer " + answered.incrementAndGet());
        } catch (IOException e) { // the test is over
        }
    }
}
