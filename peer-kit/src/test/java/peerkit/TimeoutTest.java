package peerkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The settings in {@code junit-platform.properties}, which every module's tests get from the peer kit. */
@LeavesNothingBehind
class TimeoutTest {

    @Test
    void ends_a_test_that_is_blocked_in_a_socket_read() {
        EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(true) // those of the file
                .selectors(selectClass(Blocked.class))
                .execute()
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(test("reads_for_ever"), finishedWithFailure(instanceOf(TimeoutException.class))));
    }

    static class Blocked {

        @AutoClose
        final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        @AutoClose // by JUnit's thread, which wakes the one that is blocked
        final Socket silent = new Socket(listener.getInetAddress(), listener.getLocalPort());

        Blocked() throws IOException {}

        @Test
        @Timeout(value = 50, unit = TimeUnit.MILLISECONDS)
        void reads_for_ever() throws IOException {
            silent.getInputStream().read();
        }
    }
}
