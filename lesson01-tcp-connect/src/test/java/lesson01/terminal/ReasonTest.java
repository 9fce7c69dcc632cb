package lesson01.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTest {

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("exceptions")
    void names_the_reason_of(IOException exception, Reason reason) {
        assertThat(Reason.reasonFor(exception)).isEqualTo(reason);
    }

    // @start region=exceptions
    /** The texts are those of Linux (see errno(3)) as Java passes them on, and of Windows where they differ. */
    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new UnknownHostException("no-such-host.invalid"), Reason.UNKNOWN_HOST),
                Arguments.of(new ConnectException("Connection refused"), Reason.REFUSED),
                Arguments.of(new ConnectException("Connection refused: connect"), Reason.REFUSED),
                Arguments.of(new ConnectException(), Reason.REFUSED),
                Arguments.of(new PortUnreachableException(), Reason.REFUSED),
                Arguments.of(new SocketTimeoutException("Connect timed out"), Reason.TIMED_OUT),
                Arguments.of(new ConnectException("Connection timed out"), Reason.TIMED_OUT),
                Arguments.of(new NoRouteToHostException("No route to host"), Reason.UNREACHABLE),
                Arguments.of(new SocketException("Network is unreachable"), Reason.UNREACHABLE),
                Arguments.of(new BindException("Permission denied"), Reason.PERMISSION_DENIED),
                Arguments.of(new SocketException("Operation not permitted"), Reason.PERMISSION_DENIED),
                Arguments.of(new BindException("Cannot assign requested address"), Reason.OTHER),
                Arguments.of(new SocketException("Too many open files"), Reason.OTHER),
                Arguments.of(new IOException(), Reason.OTHER));
    }
    // @end

    @Test
    void shows_what_the_system_said_where_it_has_no_words_of_its_own() {
        assertThat(Reason.sentenceFor(new SocketException("Too many open files")))
                .isEqualTo("another error: Too many open files");
    }

    @Test
    void shows_its_own_sentence_where_it_has_one() {
        assertThat(Reason.sentenceFor(new ConnectException("Connection refused")))
                .isEqualTo(
                        "connection refused: the host answered, but no program listens on that port (is the server running?)");
    }
}
