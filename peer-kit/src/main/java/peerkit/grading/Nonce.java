package peerkit.grading;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Random parts of what a graded test sends. No learner's class can know them beforehand, so canned answers don't pass.
 * They come from a seed, which a failing test shows; the system property {@code peerkit.seed} sets it. Each task starts
 * again from the seed, so that its nonces don't depend on earlier tasks.
 */
public final class Nonce {

    private static final String SEED = "peerkit.seed";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; // without characters that look alike
    private static final int LENGTH = 6;

    private static int seed;
    private static Random random = new Random();
    private static boolean used;

    private Nonce() {}

    /** A word of six lower-case letters and digits. */
    public static synchronized String word() {
        used = true;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** This many bytes of any value. */
    public static synchronized byte[] bytes(int count) {
        used = true;
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A number from {@code first} to {@code last}, both included. */
    public static synchronized int number(int first, int last) {
        used = true;
        return first + random.nextInt(last - first + 1);
    }

    /** Starts again for the task with this number. */
    static synchronized void begin(int task) {
        seed = Integer.getInteger(SEED, ThreadLocalRandom.current().nextInt(1_000_000));
        random = new Random(31L * seed + task);
        used = false;
    }

    /** The seed, if a nonce has been used since {@link #begin}; otherwise empty. */
    static synchronized String seedIfUsed() {
        return used ? seed + " (for the random parts; repeat them with -D" + SEED + "=" + seed + ")" : "";
    }
}
