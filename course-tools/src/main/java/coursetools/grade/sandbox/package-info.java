/**
 * Grades submissions where they can do no harm. Each class is compiled in a JVM of its own, checked with the list of {@code
 * grade.allowed}, and run in another JVM, both in a sandbox. Begin with {@link coursetools.grade.sandbox.SubmissionGrader};
 * {@link coursetools.grade.sandbox.Bubblewrap} is the sandbox, or {@link
 * coursetools.grade.sandbox.Container} where there is no {@code bwrap}.
 */
package coursetools.grade.sandbox;
