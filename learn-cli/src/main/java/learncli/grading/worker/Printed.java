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
 * Standard output and error of a learner's class. Both go to the process's standard output: its standard error is left to
 * the JVM, whose warnings are not the learner's. What is printed is counted, and one sees whether somebody closed it.
 */
final class Printed extends OutputStream {

    private static final AtomicLong COUNT = new AtomicLong(); // bytes, of both

    private static volatile boolean anyClosed;

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);

    private Printed() {}

    /** Puts itself in the place of {@code System.out} and {@code System.err}. */
    static void install() {
        System.setOut(print());
        System.setErr(print());
    }

    private static PrintStream print() {
        return new PrintStream(new BufferedOutputStream(new Printed()), true, UTF_8);
    }

    /** How many bytes have been printed since the worker began; who reads them can tell when all have come. */
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
