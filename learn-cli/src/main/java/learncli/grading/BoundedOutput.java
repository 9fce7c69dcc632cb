package learncli.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** What a program printed. The beginning and the end are kept; the rest is only counted. */
final class BoundedOutput {

    /** How many bytes are kept of the beginning, and of the end. */
    static final int KEPT = 4096;

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final byte[] head = new byte[KEPT];
    private final byte[] tail = new byte[KEPT]; // a ring: byte n of the output is at n % KEPT
    private long count; // of the present text
    private Thread reader; // null if nobody reads

    /** Reads a stream to its end in another thread, so that the program never waits for a reader. */
    static BoundedOutput of(InputStream stream, String threadName) {
        BoundedOutput output = new BoundedOutput();
        output.reader = new Thread(() -> output.readAll(stream), threadName);
        output.reader.setDaemon(true);
        output.reader.start();
        return output;
    }

    private void readAll(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                add(buffer, n);
            }
        } catch (IOException e) {
            // the program was killed; we have what it printed
        }
    }

    synchronized void add(byte[] bytes, int n) {
        for (int i = 0; i < n; i++) {
            if (count < KEPT) {
                head[(int) count] = bytes[i];
            }
            tail[(int) (count % KEPT)] = bytes[i];
            count++;
        }
    }

    /** Waits a moment until the program has closed the stream, or is gone. */
    void awaitEnd() throws InterruptedException {
        reader.join(MOMENT.toMillis());
    }

    /** Takes what has come so far, with {@code \n} after each line. */
    synchronized String take() {
        String text = text().replace("\r\n", "\n");
        count = 0;
        return text;
    }

    private String text() {
        if (count <= KEPT) {
            return new String(head, 0, (int) count, UTF_8);
        }
        int kept = (int) Math.min(KEPT, count - KEPT);
        byte[] end = new byte[kept];
        for (int i = 0; i < kept; i++) {
            end[i] = tail[(int) ((count - kept + i) % KEPT)];
        }
        long left = count - KEPT - kept;
        String between = left == 0 ? "" : "\n(" + left + " bytes are left out here)\n";
        return new String(Arrays.copyOf(head, KEPT), UTF_8) + between + new String(end, UTF_8);
    }
}
