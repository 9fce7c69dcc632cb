package lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final int DEFAULT = 12345;

    @Test
    void a_server_listens_on_the_loopback_address_by_default() {
        assertThat(Arguments.listenOn(new String[0], DEFAULT).getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(Arguments.listenOn(new String[0], DEFAULT).getPort()).isEqualTo(DEFAULT);
    }

    @Test
    void a_server_may_be_told_its_port_and_its_host() {
        var address = Arguments.listenOn(new String[] {"0", "0.0.0.0"}, DEFAULT);

        assertThat(address.getPort()).isZero();
        assertThat(address.getAddress().isAnyLocalAddress()).isTrue();
    }

    @Test
    void a_client_connects_to_the_loopback_address_by_default() {
        var address = Arguments.connectTo(new String[0], DEFAULT);

        assertThat(address.getHostString()).isEqualTo("127.0.0.1");
        assertThat(address.getPort()).isEqualTo(DEFAULT);
    }

    @Test
    void says_what_is_wrong_and_what_is_allowed() {
        assertThatThrownBy(() -> Arguments.listenOn(new String[] {"http"}, DEFAULT))
                .hasMessage("Port must be a whole number from 0 to 65535 (0: any free port), not 'http'");
        assertThatThrownBy(() -> Arguments.connectTo(new String[] {"localhost", "0"}, DEFAULT))
                .hasMessage("Port must be a whole number from 1 to 65535, not '0'");
        assertThatThrownBy(() -> Arguments.listenOn(new String[] {"80", "not an address"}, DEFAULT))
                .hasMessage(
                        "Host must be an address of this machine, or 0.0.0.0 for all of them, not 'not an address'");
        assertThatThrownBy(() -> Arguments.connectTo(new String[] {" "}, DEFAULT))
                .hasMessage("Host must be a name or an address, not ' '; the arguments are [host] [port]");
        assertThatThrownBy(() -> Arguments.connectTo(new String[] {"12345"}, DEFAULT))
                .hasMessage("Host must be a name or an address, not '12345'; the arguments are [host] [port]");
        assertThatThrownBy(() -> Arguments.connectTo(new String[] {"--help"}, DEFAULT))
                .hasMessage("The arguments are [host] [port]");
        assertThatThrownBy(() -> Arguments.listenOn(new String[] {"80", ""}, DEFAULT))
                .hasMessage("Host must not be empty; the arguments are [port] [host]");
        assertThatThrownBy(() -> Arguments.listenOn(new String[] {"-h"}, DEFAULT))
                .hasMessage("The arguments are [port] [host]");
        assertThatThrownBy(() -> Arguments.listenOn(new String[] {"80", "localhost", "x"}, DEFAULT))
                .hasMessage("Too many arguments; they are [port] [host]");
        assertThatThrownBy(() -> Arguments.connectTo(new String[] {"localhost", "80", "x"}, DEFAULT))
                .hasMessage("Too many arguments; they are [host] [port]");
    }

    @Test
    void says_what_to_do_when_a_server_cannot_listen() {
        var address = Arguments.listenOn(new String[] {"80"}, DEFAULT);

        assertThat(Arguments.cannotListen(address, new BindException("Address already in use")))
                .isEqualTo("Cannot listen on 127.0.0.1:80: Address already in use."
                        + " Another program listens there: end it, or choose another port (0: any free one).");
        assertThat(Arguments.cannotListen(address, new BindException("Permission denied")))
                .isEqualTo("Cannot listen on 127.0.0.1:80: Permission denied."
                        + " Choose another port, or 0 for any free one.");
        assertThat(Arguments.cannotListen(address, new BindException("Cannot assign requested address")))
                .isEqualTo(
                        "Cannot listen on 127.0.0.1:80: Cannot assign requested address."
                                + " It is not an address of this machine: leave the host out, or use 0.0.0.0 for all addresses.");
    }
}
