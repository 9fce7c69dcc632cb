/**
 * {@code ./learn grade}: what a class handed in, graded. A {@link coursetools.grade.Submission} is what one student handed in, a
 * {@link coursetools.grade.GradedSubmission} is its result. Nothing in a submission is trusted.
 *
 * <p>{@code grade.intake} reads submissions, {@code grade.sandbox} compiles and runs them, {@code grade.report} writes the results.
 * They use this package, and not each other; {@code grade.run} joins them.
 */
package coursetools.grade;
