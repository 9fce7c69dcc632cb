/**
 * What runs in another JVM, where a learner's code may do anything, and its connection to the JVM that started it. Begin with
 * {@link learncli.grading.worker.Worker}, then read {@link learncli.grading.worker.TestRun}. Of the course, it uses only the
 * peer kit.
 */
package learncli.grading.worker;
