package lesson02.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final int DEFAULT = 12345;

    @Test
    void a_server_listens_on_the_loopback_address_by_default() {
        assertThat(new Arguments(new String[0], "[port] [host]")
                        .listenOn(DEFAULT)
                        .getAddress())
                .isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(new Arguments(new String[0], "[port] [host]")
                        .listenOn(DEFAULT)
                        .getPort())
                .isEqualTo(DEFAULT);
    }

    @Test
    void a_server_may_be_told_its_port_and_its_host() {
        var address = new Arguments(new String[] {"0", "0.0.0.0"}, "[port] [host]").listenOn(DEFAULT);

        assertThat(address.getPort()).isZero();
        assertThat(address.getAddress().isAnyLocalAddress()).isTrue();
    }

    @Test
    void a_client_connects_to_the_loopback_address_by_default() {
        var address = new Arguments(new String[0], "[host] [port]").connectTo(DEFAULT);

        assertThat(address.getHostString()).isEqualTo("127.0.0.1");
        assertThat(address.getPort()).isEqualTo(DEFAULT);
    }

    @Test
    void says_what_is_wrong_and_what_is_allowed() {
        assertThatThrownBy(() -> new Arguments(new String[] {"http"}, "[port] [host]").listenOn(DEFAULT))
                .hasMessage("Port must be a whole number from 0 to 65535 (0: any free port), not 'http'");
        assertThatThrownBy(() -> new Arguments(new String[] {"localhost", "0"}, "[host] [port]").connectTo(DEFAULT))
                .hasMessage("Port must be a whole number from 1 to 65535, not '0'");
        assertThatThrownBy(
                        () -> new Arguments(new String[] {"80", "not an address"}, "[port] [host]").listenOn(DEFAULT))
                .hasMessage(
                        "Host must be an address of this machine, or 0.0.0.0 for all of them, not 'not an address'");
        assertThatThrownBy(() -> new Arguments(new String[] {" "}, "[host] [port]").connectTo(DEFAULT))
                .hasMessage("Host must be a name or an address, not ' '; the arguments are [host] [port]");
        assertThatThrownBy(() -> new Arguments(new String[] {"12345"}, "[host] [port]").connectTo(DEFAULT))
                .hasMessage("Host must be a name or an address, not '12345'; the arguments are [host] [port]");
        assertThatThrownBy(() -> new Arguments(new String[] {"--help"}, "[host] [port]").connectTo(DEFAULT))
                .hasMessage("The arguments are [host] [port]");
        assertThatThrownBy(() -> new Arguments(new String[] {"80", ""}, "[port] [host]").listenOn(DEFAULT))
                .hasMessage("Host must not be empty; the arguments are [port] [host]");
        assertThatThrownBy(() -> new Arguments(new String[] {"-h"}, "[port] [host]").listenOn(DEFAULT))
                .hasMessage("The arguments are [port] [host]");
        assertThatThrownBy(
                        () -> new Arguments(new String[] {"80", "localhost", "x"}, "[port] [host]").listenOn(DEFAULT))
                .hasMessage("Too many arguments; they are [port] [host]");
        assertThatThrownBy(
                        () -> new Arguments(new String[] {"localhost", "80", "x"}, "[host] [port]").connectTo(DEFAULT))
                .hasMessage("Too many arguments; they are [host] [port]");
    }

    @Test
    void says_what_to_do_when_a_server_cannot_listen() {
        var address = new Arguments(new String[] {"80"}, "[port] [host]").listenOn(DEFAULT);

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
