package coursetools.grade.intake;

import coursetools.grade.Submission;
import java.util.List;

/**
 * What was in a folder.
 *
 * @param submissions one for each student, by name
 * @param notes about files that belong to nobody: a sentence each, cleaned
 */
public record HandedIn(List<Submission> submissions, List<String> notes) {}
