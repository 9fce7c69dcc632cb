/**
 * Makes the verdict on a class: {@link learncli.grading.ClassChecker} compiles it in memory, and has its tests run in another
 * JVM, which can be killed. It uses {@code grading.worker}, {@code course} and {@code terminal}.
 */
package learncli.grading;
