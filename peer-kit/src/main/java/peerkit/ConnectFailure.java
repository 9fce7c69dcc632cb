package peerkit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Says why a peer's connect failed. */
final class ConnectFailure {

    private ConnectFailure() {}

    /** Closes the socket, which nobody will use any more, and returns the error to throw. */
    static AssertionError of(String name, int port, Duration limit, IOException cause, Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        AssertionError failure =
                block(name + ": connects to port " + port, limit, cause).failure();
        failure.initCause(cause);
        return failure;
    }

    private static FailureBlock block(String title, Duration limit, IOException cause) {
        FailureBlock block = new FailureBlock(title);
        if (cause instanceof SocketTimeoutException) {
            return block.words("a connection", "no answer within " + Patience.inWords(limit))
                    .means("the listener's backlog is full: it has stopped accepting clients, or too many of them"
                            + " connect at once");
        }
        if (cause instanceof ConnectException) {
            return block.words("a connection", "refused (" + cause.getMessage() + ")")
                    .means("nobody listens on that port: the server has not started, has already ended, or uses another"
                            + " port");
        }
        return block.words("a connection", cause.toString());
    }
}
