package learncli.grading.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a worker reports while it runs a job.
 *
 * @param text the test's method; in {@link Kind#EXITS} the place in the code; else what happened
 * @param message why a test failed or was aborted; else empty
 * @param number a test's time in nanoseconds; in {@link Kind#FINISHED} how many bytes were printed
 */
public record JobEvent(Kind kind, String text, String message, long number) {

    /** What can happen. */
    public enum Kind {
        /** The worker waits for its first job; the number says how long its start took, in nanoseconds. */
        READY,
        /** A test begins. */
        STARTED,
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

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        Wire.writeText(out, text);
        Wire.writeText(out, message.length() > LONGEST_MESSAGE ? shortened() : message);
        out.writeLong(number);
        out.flush();
    }

    /** Waits for the next event. */
    public static JobEvent read(DataInputStream in) throws IOException {
        return new JobEvent(Kind.ALL[in.readByte()], Wire.readText(in), Wire.readText(in), in.readLong());
    }

    private String shortened() {
        return message.substring(0, LONGEST_MESSAGE) + "\n(and " + (message.length() - LONGEST_MESSAGE)
                + " more characters)";
    }
}
