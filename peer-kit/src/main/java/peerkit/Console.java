package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A terminal for a program that runs in the test's process and uses the terminal's streams: the test types, ends the
 * input, and waits for output. For a program in its own process, see {@link Program}.
 */
public final class Console {

    private final CapturedOutput out = new CapturedOutput("standard output");
    private final CapturedOutput err = new CapturedOutput("standard error");
    private final Keyboard keyboard = new Keyboard();

    private Console() {
        CapturedOutput.showTogether(out, err);
    }

    /** A console on which nothing has been typed yet. */
    public static Console silent() {
        return new Console();
    }

    /** A console on which these lines have been typed, and then end of input. */
    public static Console typed(String... lines) {
        Console console = new Console();
        for (String line : lines) {
            console.type(line);
        }
        return console.endInput();
    }

    /** Types a line and Enter. */
    public Console type(String line) {
        keyboard.type((line + "\n").getBytes(UTF_8));
        return this;
    }

    /** Ends the input, as Ctrl-D does. */
    public Console endInput() {
        keyboard.type(Keyboard.END);
        return this;
    }

    /** The program's input: reading blocks until the test types something or ends the input. */
    public InputStream in() {
        return keyboard;
    }

    public CapturedOutput out() {
        return out;
    }

    public CapturedOutput err() {
        return err;
    }

    /** Returns what was typed, one line at a time. The reader blocks in {@code take} until the next line. */
    private static final class Keyboard extends InputStream {

        private static final byte[] END = {};

        private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
        private byte[] current = {'\n'};
        private int next = 1; // index into current; here: all of it has been read

        void type(byte[] bytes) {
            typed.add(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == current.length && current != END) {
                current = take();
                next = 0;
            }
            if (current == END) {
                return -1;
            }
            int count = Math.min(length, current.length - next);
            System.arraycopy(current, next, buffer, offset, count);
            next += count;
            return count;
        }

        private byte[] take() throws IOException {
            try {
                return typed.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for the keyboard");
            }
        }
    }
}
