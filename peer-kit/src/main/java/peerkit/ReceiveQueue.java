package peerkit;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds out when the other end of a loopback connection has read everything sent to it, so that the next piece arrives
 * in a separate read. Linux shows the bytes that wait in a socket's queues; elsewhere a pause must do.
 */
final class ReceiveQueue {

    private static final Duration PAUSE_ELSEWHERE = Duration.ofMillis(20);
    private static final Duration FIRST_PAUSE = Duration.ofNanos(200_000); // leaves the processor to the reader
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10); // looking is expensive, see SocketTable

    private final int here;
    private final int there;
    private boolean hasArrived;
    private int looksInVain;

    private ReceiveQueue(Socket socket) {
        this.here = socket.getLocalPort();
        this.there = socket.getPort();
    }

    /**
     * Waits until the other end has read everything, or is gone. Returns false if that takes longer than {@code limit}.
     */
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
     * Looks once. The table is not a snapshot: Linux writes one end after the other, and bytes may move meanwhile. An
     * empty queue at the other end means that the bytes were read only if they had arrived before we looked at it.
     */
    private boolean isRead() {
        List<SocketTable.Row> ends = SocketTable.ends(here, there); // in the order in which Linux listed them
        if (ends.size() < 2) {
            looksInVain++;
            return looksInVain == 2; // gone; a single miss may be an end that was skipped while the table changed
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
