/**
 * What other systems need in order to grade with this course: Gradescope ({@link coursetools.export.GradescopeZip}), GitHub
 * and Classroom 50 ({@link coursetools.export.GitHubFiles}). Each of them runs {@code ./learn grade} for one submission, in a
 * container or on a machine of its own.
 */
package coursetools.export;
