/**
 * Checks a learner's class at every save, shows how it fared, and takes keys meanwhile. It uses {@code grading}, {@code
 * report}, {@code progress}, {@code course} and {@code terminal}; only its command uses it.
 */
package learncli.watch;
