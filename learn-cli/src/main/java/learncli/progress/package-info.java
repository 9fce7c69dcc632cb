/**
 * What a learner has done, kept in the course's folder {@code .learn}, and which exercise comes next. It uses {@code
 * grading} for the outcome of a check, {@code course} and {@code terminal}.
 */
package learncli.progress;
