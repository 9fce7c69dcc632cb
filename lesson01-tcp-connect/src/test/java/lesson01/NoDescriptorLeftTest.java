package lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.AllDescriptors;
import peerkit.ClosedPort;
import peerkit.Program;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
class NoDescriptorLeftTest {

    @Test
    void says_that_the_system_gave_no_socket() {
        try (var client =
                Program.of(ClientWithoutDescriptors.class).descriptors(64).start()) {
            assertThat(client.awaitExit()).as(client.err().text()).isEqualTo(1);

            assertThat(client.out().text()).isEmpty();
            assertThat(client.err().lines())
                    .containsExactly("Failed to create a socket", "Reason: another error: Too many open files");
        }
    }

    /** Runs the client once so that its classes are loaded, then takes all descriptors. */
    static final class ClientWithoutDescriptors {

        private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

        public static void main(String[] args) {
            String[] nobody = {"127.0.0.1", Integer.toString(ClosedPort.open().port())};
            ConnectClient.run(nobody, System.in, NOWHERE, NOWHERE);
            AllDescriptors.take();
            System.exit(ConnectClient.run(nobody, System.in, System.out, System.err));
        }
    }
}
