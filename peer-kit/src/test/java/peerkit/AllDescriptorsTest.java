package peerkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
class AllDescriptorsTest {

    @Test
    void none_is_left_until_they_are_released() {
        try (var program = Program.of(OpensASocket.class).descriptors(64).start()) {
            assertThat(program.awaitExit()).as(program.err().text()).isZero();

            assertThat(program.out().lines()).containsExactly("first opened", "Too many open files", "second opened");
        }
    }

    /** Opens a socket before, while all descriptors are taken, and after. */
    static final class OpensASocket {

        public static void main(String[] args) throws IOException {
            new DatagramSocket().close();
            System.out.println("first opened");
            AllDescriptors all = AllDescriptors.take();
            try {
                new DatagramSocket().close();
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
            all.close();
            new DatagramSocket().close();
            System.out.println("second opened");
        }
    }
}
