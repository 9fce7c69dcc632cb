package peerkit;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells when the other end of a loopback connection has read all that was sent to it, so that the next piece arrives in
 * a read of its own. Linux shows the bytes that wait in a socket's queues; elsewhere a pause must do.
 */
final class ReceiveQueue {

    private static final Duration PAUSE_ELSEWHERE = Duration.ofMillis(20);
    private static final Duration FIRST_PAUSE = Duration.ofNanos(200_000); // leaves the processor to the reader
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10); // a look is no cheap thing, see SocketTable

    private final int here;
    private final int there;
    private boolean hasArrived;
    private int looksInVain;

    private ReceiveQueue(Socket socket) {
        this.here = socket.getLocalPort();
        this.there = socket.getPort();
    }

    /** Waits until the other end has read everything, or is gone; false if it has not within {@code limit}. */
    static boolean awaitRead(Socket socket, Duration limit) {
        if (!SocketTable.isReadable()) {
            LockSupport.parkNanos(PAUSE_ELSEWHERE.toNanos());
            return true;
        }
        ReceiveQueue queue = new ReceiveQueue(socket);
        long deadline = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        do {
            LockSupport.parkNanos(pause.toNanos());
            if (queue.isRead()) {
                return true;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (System.nanoTime() - deadline < 0 && !Thread.currentThread().isInterrupted());
        return false;
    }

    /**
     * Takes a look. The table is no snapshot: Linux writes one end after the other, and bytes may move meanwhile. An
     * empty queue at the other end tells that they were read only if they had arrived before it was looked at.
     */
    private boolean isRead() {
        List<SocketTable.Row> ends = SocketTable.ends(here, there); // in the order in which they were looked at
        if (ends.size() < 2) {
            looksInVain++;
            return looksInVain == 2; // gone; once alone may be an end that was passed over while the table changed
        }
        for (SocketTable.Row end : ends) {
            if (end.port() == here) {
                hasArrived |= end.unacknowledged() == 0;
            } else if (hasArrived && end.unread() == 0) {
                return true;
            }
        }
        return false;
    }
}
