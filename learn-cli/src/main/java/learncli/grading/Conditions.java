package learncli.grading;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import learncli.grading.worker.Job;
import peerkit.grading.ExerciseTest;

/**
 * How tests are run.
 *
 * @param properties system properties
 * @param parameters JUnit's configuration parameters
 * @param limit for all tasks together: after it the JVM is killed, whatever it does
 * @param tasksLimit after which the JVM is killed while a task of the usual length runs; a task that may take longer has as
 *     many times longer
 * @param mostHanging gives up after this many tasks have hung or ended the JVM, or after the first two have
 * @param adapts whether everything may take longer on a slow machine
 */
public record Conditions(
        Map<String, String> properties,
        Map<String, String> parameters,
        Duration limit,
        Duration tasksLimit,
        int mostHanging,
        boolean adapts) {

    private static final String SEED = "peerkit.seed"; // peer-kit's Nonce reads it
    private static final String STEPS = "peerkit.steps"; // peer-kit's SwitchRows reads it
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PATIENCE = "peerkit.patience"; // milliseconds that a peer waits
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(1);
    private static final Duration USUAL_TASK = Duration.ofSeconds(ExerciseTest.SECONDS);
    private static final Duration HANGING_TASK = USUAL_TASK.multipliedBy(2); // JUnit could not end it
    private static final Map<String, String> NO_TIMEOUT = Map.of("junit.jupiter.execution.timeout.mode", "disabled");
    private static final int FEW = 3; // each takes seconds, so a learner has the verdict within 10 s

    /** Our own tests set it, which run beside others, for a program whose output must always be the same. */
    private static final boolean ADAPTS = !Boolean.getBoolean("learn.at-any-pace");

    /** For learners: each task has its time limit, and peers don't wait long. */
    public static Conditions forLearners() {
        return new Conditions(Map.of(), Map.of(), LIMIT, HANGING_TASK, FEW, ADAPTS);
    }

    /** The same, with this seed for the random parts. */
    public Conditions withSeed(int seed) {
        return with(SEED, "" + seed);
    }

    /** The same with every step of the model checker in a failure's message. */
    public Conditions withAllSteps() {
        return with(STEPS, "all");
    }

    private Conditions with(String property, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(property, value);
        return new Conditions(more, parameters, limit, tasksLimit, mostHanging, adapts);
    }

    /** For known mistakes: as for learners, but the random parts are always the same. */
    public static Conditions forMistakes() {
        return new Conditions(Map.of(SEED, "1"), Map.of(), LIMIT, LIMIT, Integer.MAX_VALUE, false);
    }

    /** For right classes: plenty of time, so that none fails on a slow machine. */
    public static Conditions forRightClasses() {
        return new Conditions(Map.of(SEED, "1", PATIENCE, "20000"), NO_TIMEOUT, LIMIT, LIMIT, Integer.MAX_VALUE, false);
    }

    /** As for learners, but the run ends at the first failure. */
    public static Conditions forMutants() {
        return new Conditions(Map.of(SEED, "1"), Map.of(Job.STOPS_AT_FAILURE, "true"), LIMIT, LIMIT, 1, false);
    }

    /** The same, but all tasks have no longer than this together. */
    public Conditions within(Duration left) {
        return left.compareTo(limit) >= 0
                ? this
                : new Conditions(properties, parameters, left, tasksLimit, mostHanging, adapts);
    }

    /** How many times as long everything may take on a machine of this pace. */
    Pace granted(Pace pace) {
        return adapts ? pace : Pace.USUAL;
    }

    /** The same, on a machine of this pace. JUnit's limit can't be changed, so the JVM is killed after a longer one. */
    Conditions at(Pace pace) {
        if (!granted(pace).isSlow()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(properties);
        more.putIfAbsent(PATIENCE, "" + pace.stretched(USUAL_PATIENCE).toMillis());
        Duration longer = pace.stretched(limit);
        return new Conditions(
                more, NO_TIMEOUT, longer, hasTimeout() ? pace.stretched(USUAL_TASK) : longer, mostHanging, true);
    }

    private boolean hasTimeout() {
        return !parameters.equals(NO_TIMEOUT);
    }

    /** Whether the JVM is killed to end a task that hangs, because JUnit doesn't end it. */
    boolean killsTasks() {
        return !hasTimeout() && tasksLimit.compareTo(limit) < 0;
    }

    /** After which the JVM is killed while a task runs that may take so many seconds. */
    Duration tasksLimit(long seconds) {
        return tasksLimit.multipliedBy(seconds).dividedBy(ExerciseTest.SECONDS);
    }

    Job applyTo(Job job) {
        return new Job(job.classes(), job.testClass(), job.methods(), properties, parameters);
    }
}
