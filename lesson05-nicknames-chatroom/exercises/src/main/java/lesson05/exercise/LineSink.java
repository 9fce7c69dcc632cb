package lesson05.exercise;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where lines for one client go; behind it is the client's socket. Given; leave it as it is.
 *
 * <p>Only one thread at a time may write. Any thread may close, at any time.
 */
public interface LineSink extends Closeable {

    /**
     * Sends a line. Blocks while the client does not read, for ever if need be. An interrupt does not wake it, for it
     * does not wake a thread in a socket's {@code write} either; {@link #close} does.
     *
     * @throws IOException if the client is gone, or this sink is closed, before or meanwhile
     */
    void write(String line) throws IOException;

    /** Hangs up on the client: a write that is blocked throws. Returns at once, and may be called again. */
    @Override
    void close() throws IOException;
}
