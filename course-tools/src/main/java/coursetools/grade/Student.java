package coursetools.grade;

/**
 * Who handed in, as far as the name of a folder or a file says.
 *
 * @param name to be shown: cleaned
 * @param id of the system that the submission was exported from; empty if there is none
 * @param folder the name of the student's folder among the results: letters, digits, {@code -} and {@code _}; no two students have
 *     the same
 */
public record Student(String name, String id, String folder) {

    /** The ids of Moodle begin so: {@code Participant 4711}. */
    public static final String MOODLE = "Participant ";
}
