package learncli.grading;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How tests are run.
 *
 * @param properties system properties
 * @param parameters JUnit's configuration parameters
 * @param limit after which the JVM is killed, whatever it does
 * @param patience how many tasks may hang, or end the JVM; after them, or if the first two do, the others are not run
 */
public record Conditions(Map<String, String> properties, Map<String, String> parameters, Duration limit, int patience) {

    private static final String SEED = "peerkit.seed"; // peer-kit's Nonce reads it
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int FEW = 3; // with 2 s each, a learner has the verdict within 10 s

    /** As a learner runs them: a task has its time, and peers are not patient. */
    public static Conditions forLearners() {
        return new Conditions(Map.of(), Map.of(), LIMIT, FEW);
    }

    /** The same with the random parts that this seed gives. */
    public Conditions withSeed(int seed) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(SEED, "" + seed);
        return new Conditions(more, parameters, limit, patience);
    }

    /** As a learner runs them, with the same random parts each time. */
    public static Conditions forMistakes() {
        return new Conditions(Map.of(SEED, "1"), Map.of(), LIMIT, Integer.MAX_VALUE);
    }

    /** All the time in the world, so that a slow machine fails no right class. */
    public static Conditions forRightClasses() {
        return new Conditions(
                Map.of(SEED, "1", "peerkit.patience", "20000"),
                Map.of("junit.jupiter.execution.timeout.mode", "disabled"),
                LIMIT,
                Integer.MAX_VALUE);
    }
}
