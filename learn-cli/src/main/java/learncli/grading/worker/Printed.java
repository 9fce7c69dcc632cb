package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output and error of a learner's class: what is printed becomes an event. */
final class Printed extends OutputStream {

    private static final int LONGEST = 8192; // bytes for one event

    private final Channel channel;

    private Printed(Channel channel) {
        this.channel = channel;
    }

    /** Replaces {@code System.out} and {@code System.err}, which someone may have closed. */
    static void goThrough(Channel channel) {
        System.setOut(new PrintStream(new Printed(channel), true, UTF_8));
        System.setErr(new PrintStream(new Printed(channel), true, UTF_8));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int sent = 0; sent < length; sent += LONGEST) {
            channel.tell(JobEvent.printed(bytes, from + sent, Math.min(LONGEST, length - sent)));
        }
    }
}
