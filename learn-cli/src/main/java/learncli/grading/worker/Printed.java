package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Standard output and error of a learner's class. Both go to the process's standard output, because the JVM's own warnings
 * go to standard error. It counts what is printed, and knows whether it was closed.
 */
final class Printed extends OutputStream {

    private static final AtomicLong COUNT = new AtomicLong(); // bytes, of both

    private static volatile boolean anyClosed;

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);

    private Printed() {}

    /** Replaces {@code System.out} and {@code System.err}. */
    static void install() {
        System.setOut(print());
        System.setErr(print());
    }

    private static PrintStream print() {
        return new PrintStream(new BufferedOutputStream(new Printed()), true, UTF_8);
    }

    /** How many bytes were printed since the worker began: the reader waits for as many. */
    static long count() {
        System.out.flush();
        System.err.flush();
        return COUNT.get();
    }

    static boolean isAnyClosed() {
        return anyClosed;
    }

    @Override
    public void write(int b) throws IOException {
        stream.write(b);
        COUNT.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        stream.write(bytes, from, length);
        COUNT.addAndGet(length);
    }

    @Override
    public void close() throws IOException {
        anyClosed = true;
        stream.close();
    }
}
