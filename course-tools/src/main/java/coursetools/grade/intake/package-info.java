/**
 * Reads what a class handed in, as the systems of schools export it. Begin with {@link coursetools.grade.intake.Intake}. Files
 * are only read, never run, written or followed elsewhere, and each has limits; what was not taken is said in a note.
 */
package coursetools.grade.intake;
