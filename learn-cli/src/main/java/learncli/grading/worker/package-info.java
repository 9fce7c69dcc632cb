/**
 * What runs in a JVM of its own, where a learner's code may do anything, and the channel to the one that started it. It uses
 * nothing of the rest.
 */
package learncli.grading.worker;
