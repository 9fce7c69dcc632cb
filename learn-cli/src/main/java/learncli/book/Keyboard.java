package learncli.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** The standard input of a hosted program: a read waits until something is typed, or the input ends. */
final class Keyboard extends InputStream {

    private final Queue<Byte> typed = new ArrayDeque<>();
    private boolean ended;
    private boolean unplugged;
    private int readers; // threads that wait for something to be typed

    synchronized void type(String text) {
        for (byte b : text.getBytes(UTF_8)) {
            typed.add(b);
        }
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The program is over: nobody will read any more. */
    synchronized void unplug() {
        unplugged = true;
        end();
    }

    /** Waits until somebody waits for what is typed next, or nobody ever will; false if that does not come in time. */
    synchronized boolean awaitReader(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!unplugged && (readers == 0 || !typed.isEmpty() || ended)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public synchronized int read() throws InterruptedIOException {
        readers++;
        notifyAll();
        try {
            while (typed.isEmpty() && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            readers--;
        }
        return typed.isEmpty() ? -1 : typed.remove() & 0xff;
    }

    @Override
    public synchronized int read(byte[] to, int offset, int length) throws InterruptedIOException {
        if (length == 0) {
            return 0;
        }
        int first = read();
        if (first == -1) {
            return -1;
        }
        to[offset] = (byte) first;
        int count = 1;
        while (count < length && !typed.isEmpty()) { // what is there at once, as a terminal gives it
            to[offset + count] = typed.remove();
            count++;
        }
        return count;
    }

    @Override
    public synchronized int available() {
        return typed.size();
    }
}
