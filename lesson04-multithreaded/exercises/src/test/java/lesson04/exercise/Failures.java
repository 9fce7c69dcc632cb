package lesson04.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import peerkit.Undeclared;

/** What a handler may throw: of any kind, with a message and without. */
final class Failures {

    private Failures() {}

    /** What a socket may throw, and what looks like it. */
    static List<IOException> ofASocket() {
        return List.of(
                new IOException("on purpose"),
                new IOException(),
                new EOFException("the client has gone"),
                new EOFException(),
                new SocketException("Connection reset"),
                new SocketException("Socket closed"),
                new SocketException(),
                new SocketTimeoutException("Read timed out"),
                new SocketTimeoutException(),
                new InterruptedIOException(),
                new ConnectException("Connection refused"),
                new UnknownHostException("server.example"),
                new ClosedChannelException(),
                new AsynchronousCloseException(),
                new ClosedByInterruptException());
    }

    static List<Throwable> ofAnyKind() {
        Stream<Throwable> others = Stream.of(
                new IllegalStateException("on purpose"),
                new NullPointerException(),
                new UncheckedIOException(new ClosedChannelException()),
                new CancellationException(),
                new RejectedExecutionException(),
                new StackOverflowError("on purpose"),
                new OutOfMemoryError("on purpose"),
                new AssertionError(),
                new Error(),
                new Exception("not declared by handle()"), // as Kotlin code may throw it
                new InterruptedException());
        return Stream.concat(ofASocket().stream(), others).toList();
    }

    static ClientHandler handlerThatThrows(Throwable failure) {
        return client -> {
            throw Undeclared.thrown(failure);
        };
    }

    /** Whoever prints it fails. */
    static final class Unprintable extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("on purpose: this exception has no message");
        }
    }
}
