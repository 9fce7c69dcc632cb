/**
 * What other systems need in order to grade with this course: Gradescope ({@link coursetools.export.GradescopeZip}), GitHub
 * and Classroom 50 (a {@link coursetools.export.Template} is enough). Each of them runs {@code ./learn grade} for one
 * submission, in a container or on a machine of its own. GitHub and Classroom 50 fetch the course, with its tests, from another
 * repository than the student's: what students change in their own copy of the tests makes no difference.
 */
package coursetools.export;
