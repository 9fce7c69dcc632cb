/** Finds the exercises, compiles a class in memory, and has its tests run in another JVM, which can be killed. */
package learncli.grading;
