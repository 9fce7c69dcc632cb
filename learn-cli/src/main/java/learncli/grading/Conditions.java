package learncli.grading;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import learncli.grading.worker.Job;

/**
 * How tests are run.
 *
 * @param properties system properties
 * @param parameters JUnit's configuration parameters
 * @param limit after which the JVM is killed, whatever it does
 * @param tasksLimit after which the JVM is killed while a task runs; where JUnit sees to that, the same as {@code limit}
 * @param patience how many tasks may hang, or end the JVM; after them, or if the first two do, the others are not run
 * @param adapts whether everything may take longer on a slow machine
 */
public record Conditions(
        Map<String, String> properties,
        Map<String, String> parameters,
        Duration limit,
        Duration tasksLimit,
        int patience,
        boolean adapts) {

    private static final String SEED = "peerkit.seed"; // peer-kit's Nonce reads it
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PATIENCE = "peerkit.patience"; // milliseconds that a peer waits
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(1);
    private static final Duration USUAL_TASK = Duration.ofSeconds(2); // as JUnit's timeout
    private static final Map<String, String> NO_TIMEOUT = Map.of("junit.jupiter.execution.timeout.mode", "disabled");
    private static final int FEW = 3; // with 2 s each, a learner has the verdict within 10 s

    /** As a learner runs them: a task has its time, and peers are not patient. */
    public static Conditions forLearners() {
        return new Conditions(Map.of(), Map.of(), LIMIT, LIMIT, FEW, true);
    }

    /** The same with the random parts that this seed gives. */
    public Conditions withSeed(int seed) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(SEED, "" + seed);
        return new Conditions(more, parameters, limit, tasksLimit, patience, adapts);
    }

    /** As a learner runs them, with the same random parts each time. */
    public static Conditions forMistakes() {
        return new Conditions(Map.of(SEED, "1"), Map.of(), LIMIT, LIMIT, Integer.MAX_VALUE, false);
    }

    /** All the time in the world, so that a slow machine fails no right class. */
    public static Conditions forRightClasses() {
        return new Conditions(Map.of(SEED, "1", PATIENCE, "20000"), NO_TIMEOUT, LIMIT, LIMIT, Integer.MAX_VALUE, false);
    }

    /** The same on every machine. */
    Conditions atAnyPace() {
        return new Conditions(properties, parameters, limit, tasksLimit, patience, false);
    }

    /** The same on a machine of this pace. JUnit's limit can't be another, so the JVM is killed after a longer one. */
    Conditions at(Pace pace) {
        if (!adapts || !pace.isSlow()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(properties);
        more.putIfAbsent(PATIENCE, "" + pace.stretched(USUAL_PATIENCE).toMillis());
        boolean hasTimeout = !parameters.equals(NO_TIMEOUT);
        Duration longer = pace.stretched(limit);
        return new Conditions(
                more, NO_TIMEOUT, longer, hasTimeout ? pace.stretched(USUAL_TASK) : longer, patience, true);
    }

    /** Whether a task that hangs is ended by killing the JVM. */
    boolean killsTasks() {
        return tasksLimit.compareTo(limit) < 0;
    }

    Job applyTo(Job job) {
        return new Job(job.classes(), job.testClass(), job.methods(), properties, parameters);
    }
}
