package lesson03.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.stream.Stream;

/** Exceptions that a socket may throw, and others that look like them. */
final class Failures {

    private Failures() {}

    /** Of any kind, with a message and without. Those that speak of a closed socket need not come from one. */
    static List<IOException> ofAnyKind() {
        return List.of(
                new NoRouteToHostException("No route to host"),
                new PortUnreachableException("ICMP Port Unreachable"),
                new ConnectException("Connection refused"),
                new BindException("Cannot assign requested address"),
                new SocketException("Message too long"),
                new SocketException("Socket closed"),
                new SocketException(),
                new SocketTimeoutException("Receive timed out"),
                new InterruptedIOException("interrupted"),
                new UnknownHostException("server.example"),
                new ClosedChannelException(),
                new AsynchronousCloseException(),
                new ClosedByInterruptException(),
                new EOFException(),
                new IOException("Operation not permitted"),
                new IOException());
    }

    /** Anything but a {@link SocketTimeoutException}. */
    static List<Throwable> otherThanATimeout() {
        Stream<? extends Throwable> others = Stream.of(
                new IllegalArgumentException("unsupported address type"),
                new IllegalStateException(),
                new Error("broken"));
        return Stream.concat(ofAnyKind().stream(), others)
                .filter(failure -> !(failure instanceof SocketTimeoutException))
                .toList();
    }
}
