/**
 * Grades a whole class: see {@link coursetools.grade.run.ClassRun}. Results are written when a student is done, and taken over
 * by the next run if nothing has changed.
 */
package coursetools.grade.run;
