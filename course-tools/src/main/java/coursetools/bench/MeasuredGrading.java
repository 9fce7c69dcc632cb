package coursetools.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * How long it takes to grade a class.
 *
 * @param students who handed in
 * @param exercises that each of them handed in
 * @param grade from the command {@code ./learn grade} to its end
 * @param maven from the Maven command to its end, for some of the classes
 * @param command the Maven command for the first of them
 */
public record MeasuredGrading(int students, int exercises, Duration grade, Times maven, String command) {

    /** As Markdown. */
    public String table() {
        int classes = students * exercises;
        double gradeSeconds = seconds(grade) / classes;
        double mavenSeconds = seconds(maven.sum()) / maven.count();
        return "| what grades | classes | time | for one class | classes a minute |\n"
                + "| --- | ---: | ---: | ---: | ---: |\n"
                + row("`./learn grade class`, all of them, in the sandbox", classes, grade, gradeSeconds)
                + row("`" + command + "` and so on, a sample of them", maven.count(), maven.sum(), mavenSeconds)
                + String.format(
                        Locale.ROOT,
                        "\n%d students, %d exercises: `grade` is %.1f times as fast as Maven; the goal is 10.\n",
                        students,
                        exercises,
                        mavenSeconds / gradeSeconds);
    }

    private static String row(String what, int classes, Duration all, double one) {
        return String.format(
                Locale.ROOT, "| %s | %d | %.0f s | %.2f s | %.0f |\n", what, classes, seconds(all), one, 60 / one);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
