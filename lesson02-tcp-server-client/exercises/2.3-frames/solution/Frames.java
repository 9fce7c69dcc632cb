package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages over a stream of bytes. Each message is a frame: the length of its payload as 4 bytes, an {@code int} in
 * network byte order (the highest byte first, RFC 1700), and then the payload. A payload of 0 bytes is a message, too.
 */
public final class Frames {

    private static final int LENGTH_BYTES = 4;

    private final InputStream in;
    private final OutputStream out;
    private final int limit;

    /**
     * Takes the streams of one connection, which nobody else uses meanwhile.
     *
     * @param limit the most bytes that a payload to be read may have; at least 0
     */
    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    /** Sends one frame with this payload, whatever its length; it is on its way when this returns. */
    public void write(byte[] payload) throws IOException {
        int length = payload.length;
        byte[] frame = new byte[LENGTH_BYTES + length];
        frame[0] = (byte) (length >> 24); // the highest 8 of the 32 bits; the cast drops all but the lowest 8
        frame[1] = (byte) (length >> 16);
        frame[2] = (byte) (length >> 8);
        frame[3] = (byte) length;
        System.arraycopy(payload, 0, frame, LENGTH_BYTES, length);
        out.write(frame); // all at once: a write for the length alone may be a packet of its own
        out.flush();
    }

    /**
     * Returns the payload of the next frame, or null if the stream has ended where a frame would begin. Waits until a
     * whole frame has come.
     *
     * @throws EOFException if the stream ends within a frame, be it in its length or in its payload
     * @throws IOException if the length is negative or greater than the limit; thrown as soon as the length has come:
     *     nothing of the payload is waited for, and no memory is taken for it
     */
    public byte[] read() throws IOException {
        byte[] bytes = in.readNBytes(LENGTH_BYTES); // reads as often as it takes; fewer only at the end of the stream
        if (bytes.length == 0) {
            return null;
        }
        if (bytes.length < LENGTH_BYTES) {
            throw new EOFException("the stream ended within a length");
        }
        // & 0xff, for a byte goes from -128 to 127, and would take its sign with it into the int
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
