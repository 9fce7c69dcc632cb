/**
 * What runs in another JVM, where a learner's code may do anything, and its connection to the JVM that started it. It uses no
 * other package.
 */
package learncli.grading.worker;
