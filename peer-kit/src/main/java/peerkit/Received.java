package peerkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/** The bytes that a read received, how the read ended, and how much time it had. */
record Received(byte[] bytes, Ending ending, Duration limit) {

    private static final int CHUNK = 1 << 16; // bytes

    /** Reads until {@code most} bytes have arrived. */
    static Received bytes(Socket socket, int most, Duration limit) throws IOException {
        return read(socket, most, false, limit);
    }

    /** Reads until a newline has arrived, one byte at a time, so that whatever follows stays unread. */
    static Received line(Socket socket, int most, Duration limit) throws IOException {
        return read(socket, most, true, limit);
    }

    /**
     * One deadline limits all reads together: with a timeout for each read, bytes that trickle in would keep it waiting
     * for ever.
     */
    private static Received read(Socket socket, int most, boolean isLine, Duration limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[isLine ? 1 : Math.min(most, CHUNK)];
        long deadline = System.nanoTime() + limit.toNanos();
        Ending ending = Ending.ALL_CAME;
        try {
            while (bytes.size() < most && !(isLine && buffer[0] == '\n')) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative() && bytes.size() > 0) { // looks at least once, however late it is
                    ending = Ending.TIMEOUT;
                    break;
                }
                socket.setSoTimeout(Patience.socketTimeout(left));
                int count = socket.getInputStream().read(buffer, 0, Math.min(buffer.length, most - bytes.size()));
                if (count == -1) {
                    ending = Ending.END_OF_STREAM;
                    break;
                }
                bytes.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            ending = Ending.TIMEOUT;
        } catch (SocketException e) {
            if (socket.isClosed()) { // closed by this end: not a reset
                throw e;
            }
            ending = Ending.RESET;
        }
        return new Received(bytes.toByteArray(), ending, limit);
    }

    /** With the bytes that came after it. */
    Received and(Received next) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
        System.arraycopy(next.bytes, 0, both, bytes.length, next.bytes.length);
        return new Received(both, next.ending, next.limit);
    }

    /** How it ended, to show after what was received; nothing if everything arrived. */
    String remark() {
        return switch (ending) {
            case ALL_CAME -> "";
            case END_OF_STREAM -> "then end of stream";
            case RESET -> "then the connection was reset";
            case TIMEOUT -> "then nothing more within " + Patience.inWords(limit) + ", and the connection is open";
        };
    }

    /** All of it, as a failure shows it: {@code "h\xc3", then end of stream}. */
    @Override
    public String toString() {
        if (bytes.length > 0) {
            return Quoted.bytes(bytes).shortened() + (ending == Ending.ALL_CAME ? "" : ", " + remark());
        }
        return switch (ending) {
            case ALL_CAME -> "nothing";
            case END_OF_STREAM -> "end of stream";
            case RESET -> "a reset of the connection";
            case TIMEOUT -> "nothing within " + Patience.inWords(limit) + ", and the connection is open";
        };
    }
}
