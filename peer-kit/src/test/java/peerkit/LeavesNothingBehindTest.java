package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class LeavesNothingBehindTest {

    @Test
    @EnabledOnOs(LINUX)
    void a_class_that_leaves_a_socket_open_fails() {
        EngineExecutionResults results = run(Leaks.class);
        Leaks.leaked.close();

        results.testEvents().assertStatistics(tests -> tests.succeeded(1).failed(0));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                container(Leaks.class),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text -> text.contains("0 threads and 1 socket\n")))));
    }

    @Test
    void a_class_that_closes_everything_passes_even_with_fields_that_junit_closes() {
        EngineExecutionResults results = run(Tidy.class);

        results.testEvents().assertStatistics(tests -> tests.succeeded(1).failed(0));
        results.containerEvents().assertStatistics(containers -> containers.failed(0));
        assertThat(Tidy.OF_THE_CLASS.isClosed()).isTrue();
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    @LeavesNothingBehind
    static class Leaks {

        static DatagramSocket leaked;

        @Test
        void passes_and_leaks() throws IOException {
            leaked = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        }
    }

    @LeavesNothingBehind
    static class Tidy {

        @AutoClose
        static final DatagramSocket OF_THE_CLASS = open();

        @AutoClose
        final DatagramSocket ofTheTest = open();

        @Test
        void passes() {
            assertThat(ofTheTest.isClosed()).isFalse();
        }

        private static DatagramSocket open() {
            try {
                return new DatagramSocket(0, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
