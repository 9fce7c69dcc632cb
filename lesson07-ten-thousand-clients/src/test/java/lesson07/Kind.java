package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The four servers of one protocol. */
enum Kind {
    PLATFORM_THREADS,
    VIRTUAL_THREADS,
    ONE_EVENT_LOOP,
    TWO_EVENT_LOOPS;

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    Server start(Limits limits, PrintStream out) throws IOException {
        return switch (this) {
            case PLATFORM_THREADS -> ThreadServer.start(ANY_PORT, ClientThreads.oneForEach("platform"), limits, out);
            case VIRTUAL_THREADS -> ThreadServer.start(ANY_PORT, ClientThreads.oneForEach("virtual"), limits, out);
            case ONE_EVENT_LOOP -> EventLoopServer.start(ANY_PORT, 1, limits, out);
            case TWO_EVENT_LOOPS -> EventLoopServer.start(ANY_PORT, 2, limits, out);
        };
    }
}
