package learncli.grading;

import java.time.Duration;
import java.util.Map;
import learncli.grading.TaskResult.Status;

/**
 * How a job ended in one worker.
 *
 * @param ended how the tests that came to an end did so, by method
 * @param running the method that was running when the worker ended before its time; else empty
 * @param trouble what ended the run before its time, in words; empty if nothing did
 * @param output what was printed meanwhile
 * @param left what was left behind when all was done; empty if nothing, or if the run ended before its time
 * @param pace of the machine
 */
record JobResult(
        Map<String, MethodResult> ended, String running, String trouble, String output, String left, Pace pace) {

    record MethodResult(Status status, String message, Duration time) {}
}
