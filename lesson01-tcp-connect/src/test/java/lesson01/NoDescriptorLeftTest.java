package lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    /** Runs the client once so that its classes are loaded, then opens files until the system has no descriptor left. */
    static final class ClientWithoutDescriptors {

        private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

        public static void main(String[] args) throws IOException {
            String[] noPort = {"localhost", "1", "1"};
            ConnectClient.run(noPort, System.in, NOWHERE, NOWHERE);
            List<FileInputStream> open = new ArrayList<>();
            try {
                while (true) {
                    open.add(new FileInputStream("/dev/null"));
                }
            } catch (IOException noneLeft) {
                System.exit(ConnectClient.run(noPort, System.in, System.out, System.err));
            }
        }
    }
}
