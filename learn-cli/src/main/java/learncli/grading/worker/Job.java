package learncli.grading.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Tests for a worker to run.
 *
 * @param classes the class under test, its tests and all they need apart from the libraries: class files by class name
 * @param testClass the name of the test class
 * @param methods the names of its methods to run; others are left out
 * @param properties system properties, which last as long as the job
 * @param parameters JUnit's configuration parameters
 */
public record Job(
        Map<String, byte[]> classes,
        String testClass,
        Set<String> methods,
        Map<String, String> properties,
        Map<String, String> parameters) {

    /** A configuration parameter: "true" if no further test is run once one has failed. */
    public static final String STOPS_AT_FAILURE = "learn.stops.at.failure";

    /** Not to be run, and has no events: the model checker starts, so that it is ready when the next job comes. */
    public static final Job GET_READY = new Job(Map.of(), "", Set.of(""), Map.of(), Map.of());

    boolean stopsAtFailure() {
        return "true".equals(parameters.get(STOPS_AT_FAILURE));
    }

    /** Sends the job. */
    public void write(DataOutputStream out) throws IOException {
        Wire.writeClasses(out, classes);
        Wire.writeText(out, testClass);
        Wire.writeText(out, String.join(",", methods));
        Wire.writeTexts(out, properties);
        Wire.writeTexts(out, parameters);
        out.flush();
    }

    static Job read(DataInputStream in) throws IOException {
        return new Job(
                Wire.readClasses(in),
                Wire.readText(in),
                Set.of(Wire.readText(in).split(",")),
                Wire.readTexts(in),
                Wire.readTexts(in));
    }
}
