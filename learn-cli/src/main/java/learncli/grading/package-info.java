/**
 * Makes the verdict on a class: compiles it in memory, and has its tests run in another JVM, which can be killed. Begin with
 * {@link learncli.grading.ClassChecker}, then read {@link learncli.grading.Grader}. Whether a task passed is JUnit's verdict:
 * {@code worker.TestListener} sends it, and {@link learncli.grading.JobRun} keeps it. {@link learncli.grading.TaskRuns} decides
 * only about tasks that hang, end the JVM or aren't run.
 *
 * <p>A task that takes too long is ended by JUnit's timeout, or by {@link learncli.grading.WorkerProcess}, which kills the JVM
 * at a limit of {@link learncli.grading.Conditions}. {@link learncli.grading.Hanging} only counts such tasks.
 *
 * <p>{@link learncli.grading.FreshWorkers} are for what others have handed in: a {@link learncli.grading.JvmStarter} can put
 * these JVMs into a sandbox.
 *
 * <p>The package uses {@code grading.worker}, {@code course} and {@code terminal}.
 */
package learncli.grading;
