/**
 * The course in its folders: lessons, their steps and programs, exercises and their READMEs. It knows nothing about a
 * learner, and uses only {@code learncli.terminal}.
 */
package learncli.course;
