/**
 * What a learner has done so far, kept in the folder {@code .learn} of the course, and what comes next. It uses {@code
 * grading} for the outcome of a check, {@code course} and {@code terminal}.
 */
package learncli.progress;
