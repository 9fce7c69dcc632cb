package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/**
 * What a worker reports while it runs a job.
 *
 * @param text the test's method; in {@link Kind#EXITS} the place in the code; else what happened
 * @param message why a test failed or was aborted; in {@link Kind#PRINTED} the bytes, each as a character; else empty
 * @param number a test's time in nanoseconds; when it has {@link Kind#STARTED}, how many seconds it may take, at least
 *     the usual ones
 */
public record JobEvent(Kind kind, String text, String message, long number) {

    /** What can happen. */
    public enum Kind {
        /** The worker waits for its first job; the number says how long its start took, in nanoseconds. */
        READY,
        /** A test begins. */
        STARTED,
        /** Something was printed. */
        PRINTED,
        /** A test has passed. */
        PASSED,
        /** A test has failed. */
        FAILED,
        /** A test gave up, or was skipped. */
        ABORTED,
        /** The tests could not be run, or not to their end. */
        BROKEN,
        /** The JVM is ending: somebody called {@code System.exit}. */
        EXITS,
        /** The job is done. If it left something behind, the text says what, and the worker takes no other job. */
        FINISHED;

        private static final Kind[] ALL = values();
    }

    private static final int LONGEST_MESSAGE = 20_000; // characters
    private static final int LONGEST_TEXT = 1 << 20; // bytes

    static JobEvent printed(byte[] bytes, int from, int length) {
        return new JobEvent(Kind.PRINTED, "", new String(bytes, from, length, ISO_8859_1), 0);
    }

    /** The bytes that were printed. */
    public byte[] bytes() {
        return message.getBytes(ISO_8859_1);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        Wire.writeText(out, text);
        Wire.writeText(out, message.length() > LONGEST_MESSAGE ? shortened() : message);
        out.writeLong(number);
        out.flush();
    }

    /**
     * Waits for the next event.
     *
     * @throws ProtocolException if something else comes
     */
    public static JobEvent read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= Kind.ALL.length) {
            throw new ProtocolException("there is no event of kind " + kind);
        }
        String text = Wire.readText(in, LONGEST_TEXT);
        return new JobEvent(Kind.ALL[kind], text, Wire.readText(in, LONGEST_TEXT), in.readLong());
    }

    private String shortened() {
        return message.substring(0, LONGEST_MESSAGE) + "\n(and " + (message.length() - LONGEST_MESSAGE)
                + " more characters)";
    }
}
