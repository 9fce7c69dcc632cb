package coursetools.export;

import java.util.List;
import java.util.Map;
import learncli.course.Exercise;

/**
 * Files for students' repositories on GitHub. Grading fetches the course, with its tests, from another repository: what
 * students change in their own copy of the tests makes no difference.
 *
 * @param course the repository of the course, such as {@code school/sockets}
 */
public record GitHubFiles(String course, List<Exercise> exercises) {

    /** A workflow that grades each push, for the folder {@code .github/workflows}. */
    public String workflow() {
        return filled("grade.yml");
    }

    /** What Classroom 50 runs for each submission. */
    public String classroom50() {
        return filled("autograder.py");
    }

    private String filled(String template) {
        return Template.of(template, Map.of("course", course, "exercises", Template.list(exercises)));
    }
}
