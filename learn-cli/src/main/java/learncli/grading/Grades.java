package learncli.grading;

import java.util.List;

/**
 * How a class fared in an exercise.
 *
 * @param results one for each task, by number
 * @param output what was printed meanwhile; if it is long, its beginning and its end
 * @param left what the tests left behind, such as a thread; empty if nothing
 * @param pace of the machine
 */
public record Grades(List<TaskResult> results, String output, String left, Pace pace) {}
