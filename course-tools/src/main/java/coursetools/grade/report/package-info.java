/**
 * Results as files: for the teacher, for the student, and for other systems. Begin with {@link
 * coursetools.grade.report.Reports}. Nothing here reads or writes files or runs anything: each class makes text.
 */
package coursetools.grade.report;
