package learncli.grading;

import java.util.List;

/**
 * How a class fared in an exercise.
 *
 * @param results one for each task, by number; a task during which the program exits, hangs or dies has failed, and its
 *     message says why
 * @param output what was printed meanwhile; if it is long, its beginning and its end
 * @param leftovers what the tests left behind, such as a thread; empty if nothing
 * @param pace of the machine: on a slow one each task had more time
 * @param broken whether the program sent something that no test sends: nothing in the results can be trusted then
 */
public record Grades(List<TaskResult> results, String output, String leftovers, Pace pace, boolean broken) {

    /** Of a class that wasn't run. */
    public static final Grades NONE = new Grades(List.of(), "", "", Pace.USUAL, false);
}
