package coursetools.grade;

/**
 * The result of one task.
 *
 * @param worth the points of the task
 * @param message why it did not pass, as {@code ./learn check} shows it; cleaned, at most 40 lines; empty if it passed
 */
public record GradedTask(int number, String title, int worth, Status status, String message) {

    /** How it ended. */
    public enum Status {
        PASSED,
        FAILED,
        NOT_RUN
    }

    /** All or none. */
    public int points() {
        return status == Status.PASSED ? worth : 0;
    }
}
