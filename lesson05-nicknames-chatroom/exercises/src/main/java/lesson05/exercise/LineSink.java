package lesson05.exercise;

import java.io.Closeable;
import java.io.IOException;

/**
 * The way to one client: lines go in here, and come out of the client's socket. Given; leave it as it is.
 *
 * <p>Only one thread at a time may write. Any thread may close, at any time.
 */
public interface LineSink extends Closeable {

    /**
     * Sends a line. Blocks while the client doesn't read, perhaps for ever. {@link #close} wakes it. An interrupt
     * doesn't, just as it doesn't wake a thread in a socket's {@code write}.
     *
     * @throws IOException if the client is gone or this sink is closed, before the call or during it
     */
    void write(String line) throws IOException;

    /** Disconnects the client: a blocked write throws. Returns immediately, and may be called again. */
    @Override
    void close() throws IOException;
}
