package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows: what its program printed, and what was typed. */
final class Screen extends OutputStream {

    private static final int MOST = 2_000_000; // bytes: a program that floods its terminal is cut off

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int awaited; // characters that an earlier await() has seen
    private boolean ended;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) {
        if (!ended && bytes.size() + length <= MOST) {
            bytes.write(from, offset, length);
            notifyAll();
        }
    }

    /** What is typed is shown as well. */
    void echo(String typed) {
        byte[] text = typed.getBytes(UTF_8);
        write(text, 0, text.length);
    }

    /** From now on nothing is shown: the program has ended. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized String text() {
        return bytes.toString(UTF_8).replace("\r\n", "\n");
    }

    /** Waits until this text appears after what was awaited before; returns false if it takes too long. */
    synchronized boolean await(String expected, Duration limit) throws InterruptedException {
        Matcher found = find(Pattern.compile(Pattern.quote(expected)), awaited, limit);
        if (found != null) {
            awaited = found.end();
        }
        return found != null;
    }

    /** Waits until something like this appears anywhere; returns null if it takes too long. */
    Matcher find(Pattern expected, Duration limit) throws InterruptedException {
        return find(expected, 0, limit);
    }

    private synchronized Matcher find(Pattern expected, int from, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Matcher matcher = expected.matcher(text());
            if (matcher.find(from)) {
                return matcher;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0 || ended) {
                return null;
            }
            wait(left);
        }
    }
}
