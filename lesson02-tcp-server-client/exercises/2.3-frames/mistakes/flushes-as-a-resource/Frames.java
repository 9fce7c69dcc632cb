// believes: try-with-resources adds a second exception to the first one, whatever they are
// caught by: 6
// breaks: R13
package lesson02.exercise;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages over a stream of bytes. Each message is a frame: the length of its payload as 4 bytes, an {@code int} in
 * network byte order (the highest byte first, RFC 1700), and then the payload. A payload of 0 bytes is also a message.
 */
public final class Frames {

    private static final int LENGTH_BYTES = 4;

    private final InputStream in;
    private final OutputStream out;
    private final int limit;

    /**
     * Takes the streams of one connection. Nobody else uses them.
     *
     * @param limit the largest number of bytes that a payload may have when it is read; 0 to {@code Integer.MAX_VALUE}
     */
    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    /** Sends one frame with this payload, whatever its length. When this returns, the frame is on its way. */
    public void write(byte[] payload) throws IOException {
        int length = payload.length;
        byte[] frame = new byte[LENGTH_BYTES + length];
        frame[0] = (byte) (length >> 24); // the highest 8 of the 32 bits; the cast drops all but the lowest 8
        frame[1] = (byte) (length >> 16);
        frame[2] = (byte) (length >> 8);
        frame[3] = (byte) length;
        System.arraycopy(payload, 0, frame, LENGTH_BYTES, length);
        try (Closeable flush = out::flush) {
            out.write(frame);
        }
    }

    /**
     * Returns the payload of the next frame, or null if the stream has ended where a frame would begin. Waits until a
     * whole frame has arrived.
     *
     * @throws EOFException if the stream ends inside a frame, in its length or in its payload
     * @throws IOException if the length is negative or greater than the limit, thrown as soon as the length has
     *     arrived, without allocating memory for the payload; or what the stream has thrown
     */
    public byte[] read() throws IOException {
        byte[] bytes = in.readNBytes(LENGTH_BYTES); // reads until it has them all; fewer only at the end of the stream
        if (bytes.length == 0) {
            return null;
        }
        if (bytes.length < LENGTH_BYTES) {
            throw new EOFException("the stream ended within a length");
        }
        // & 0xff, because a byte goes from -128 to 127, and the int would keep its sign
        int length = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (length < 0 || length > limit) {
            throw new IOException("a frame of " + length + " bytes, and the limit is " + limit);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException(
                    "the stream ended after " + payload.length + " of " + length + " bytes of a payload");
        }
        return payload;
    }
}
