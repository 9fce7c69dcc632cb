package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages over a stream of bytes. Each message is a frame: the length of its payload as 4 bytes, an {@code int} in
 * network byte order (the highest byte first, RFC 1700), and then the payload. A payload of 0 bytes is also a message.
 */
public final class Frames {

    /**
     * Takes the streams of one connection. Nobody else uses them.
     *
     * @param limit the largest number of bytes that a payload may have when it is read; 0 to {@code Integer.MAX_VALUE}
     */
    public Frames(InputStream in, OutputStream out, int limit) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /** Sends one frame with this payload, whatever its length. When this returns, the frame is on its way. */
    public void write(byte[] payload) throws IOException {
        // TODO: the length in 4 bytes, then the payload
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Returns the payload of the next frame, or null if the stream has ended where a frame would begin. Waits until a
     * whole frame has arrived.
     *
     * @throws java.io.EOFException if the stream ends inside a frame, in its length or in its payload
     * @throws IOException if the length is negative or greater than the limit, thrown as soon as the length has
     *     arrived, without allocating memory for the payload; or what the stream has thrown
     */
    public byte[] read() throws IOException {
        // TODO: all 4 bytes of the length, then all of the payload
        throw new UnsupportedOperationException("not attempted");
    }
}
