package learncli.grading;

import java.util.Map;
import learncli.grading.worker.JobEvent;

/**
 * How a job ended in one worker.
 *
 * @param ended the last event of each test that ended, by method
 * @param running the method that was running when the worker ended too early; else empty
 * @param trouble what ended the run too early; empty if nothing did
 * @param broken whether what the worker said can't be trusted
 * @param output what was printed meanwhile
 * @param leftovers what was left behind; empty if nothing, or if the run ended too early
 * @param pace of the machine
 */
record JobResult(
        Map<String, JobEvent> ended,
        String running,
        String trouble,
        boolean broken,
        String output,
        String leftovers,
        Pace pace) {

    /** Of a job that wasn't run. */
    static final JobResult NONE = new JobResult(Map.of(), "", "", false, "", "", Pace.USUAL);
}
