package peerkit;

import static org.awaitility.Awaitility.await;

/** Makes sure that bytes have arrived before a step with little patience looks for them. */
final class Waiting {

    private Waiting() {}

    /** Waits until exactly this many bytes are unread at this end; where that can't be seen, assumes that they are. */
    static void untilUnread(int port, int otherPort, long bytes) {
        if (SocketTable.isReadable()) {
            await().until(() -> SocketTable.ends(port, otherPort).stream()
                    .anyMatch(end -> end.port() == port && end.unread() == bytes));
        }
    }
}
