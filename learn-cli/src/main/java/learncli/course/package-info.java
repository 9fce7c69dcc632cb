/**
 * The course as it lies in its folders: lessons, their steps and programs, exercises and their READMEs. It knows nothing of
 * a learner, and uses {@code learncli.terminal} alone.
 */
package learncli.course;
