package lesson07;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import peerkit.TcpPeer;

/**
 * Has a client send the same text again and again, in a thread of its own, until it is stopped or the server hangs up.
 */
final class Sending {

    private final Thread thread;

    private Sending(TcpPeer client, String text, Duration pause) {
        thread = new Thread(() -> send(client, text, pause), "sending");
        thread.start();
    }

    /** A byte now and then, and never a newline. */
    static Sending drips(TcpPeer client) {
        return new Sending(client, "x", Duration.ofMillis(20));
    }

    /** Line after line; the client should be one that never reads. */
    static Sending asks(TcpPeer client) {
        return new Sending(client, "x".repeat(8000) + "\n", Duration.ZERO);
    }

    private static void send(TcpPeer client, String text, Duration pause) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                client.send(text);
                LockSupport.parkNanos(pause.toNanos()); // ends at once when interrupted
            }
        } catch (AssertionError e) {
            // the server has hung up
        }
    }

    /** Waits until it can send no more, because nobody reads. */
    void awaitBlocked() {
        awaitBlocked(thread);
    }

    /** Waits until this thread blocks in a write. */
    static void awaitBlocked(Thread sending) {
        await().until(() -> Arrays.stream(sending.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("sun.nio.ch.NioSocketImpl")
                        && frame.getMethodName().equals("park")));
    }

    /** Waits for the end: close the client before, unless it drips. */
    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
