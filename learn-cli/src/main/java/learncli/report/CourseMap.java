package learncli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learncli.course.Lesson;
import learncli.course.Readme;
import learncli.progress.ExerciseStatus;
import learncli.progress.LessonStatus;
import learncli.progress.Route;
import learncli.terminal.Colours;
import picocli.CommandLine.Help.Ansi;

/** The map of the course, and how far the learner is, for a terminal of a certain width. */
public record CourseMap(Route route, int width, Ansi colours) {

    private static final String FIGURES = "  demo  steps   exercises";
    private static final int NARROWEST = 4; // room for a lesson's number and "..."

    /** The lessons; then the exercises of the lesson that the learner is at, or of {@code all}; then the points. */
    public List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>();
        int column = column();
        String name = route.course().title();
        if (name.length() > column) { // a narrow terminal
            lines.add(bold(name));
            name = "";
        }
        lines.add(bold(Table.padded(name, column)) + FIGURES);
        for (LessonStatus lesson : route.lessons()) {
            String title = cut(title(lesson.lesson()), column);
            boolean isHere = route.here().filter(lesson::equals).isPresent();
            String padding = " ".repeat(column - title.length());
            lines.add(((isHere ? bold(title) : title) + padding + figures(lesson)).stripTrailing());
        }
        for (Lesson lesson : route.course().tooNew()) {
            lines.add(Table.padded(cut(title(lesson), column), column) + "  " + lesson.need());
        }
        Stream<LessonStatus> shown = all ? withExercises() : route.here().stream();
        shown.forEach(lesson -> lines.addAll(exercises(lesson)));
        lines.add("");
        sum().ifPresent(lines::add);
        return lines;
    }

    /** An edition for a class may leave out those of a lesson. */
    private Stream<LessonStatus> withExercises() {
        return route.lessons().stream().filter(lesson -> !lesson.exercises().isEmpty());
    }

    /** How wide the titles are: the figures come after the longest, or at the edge of a narrow terminal. */
    private int column() {
        int longest = route.lessons().stream()
                .mapToInt(lesson -> title(lesson.lesson()).length())
                .max()
                .orElseThrow();
        int wanted = Math.max(longest, route.course().title().length());
        return Math.max(NARROWEST, Math.min(wanted, width - FIGURES.length()));
    }

    private static String title(Lesson lesson) {
        return lesson.number() + "  " + lesson.title();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    private static String figures(LessonStatus lesson) {
        String demo = !lesson.hasDemo() ? "" : lesson.demoPlayed() ? "yes" : "no";
        return "  " + Table.padded(demo, 6)
                + Table.padded(of(lesson.stepsRun(), lesson.steps().size()), 8)
                + of(lesson.solved(), lesson.exercises().size());
    }

    private static String of(long done, int all) {
        return all == 0 ? "" : done + " of " + all;
    }

    /** The idea of a lesson, and its exercises. */
    private List<String> exercises(LessonStatus lesson) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add("Lesson " + lesson.lesson().number() + ": " + lesson.lesson().idea());
        for (ExerciseStatus status : lesson.exercises()) {
            Readme readme = Readme.of(status.exercise());
            String points = status.points() + " of " + readme.points();
            String now = status.now().isEmpty() ? "" : " (" + status.now() + ")";
            String more = Table.padded(points, 10) + readme.title() + now;
            lines.add(" " + Table.row(status.exercise(), status.state(), more, colours));
        }
        return lines;
    }

    private Optional<String> sum() {
        List<ExerciseStatus> exercises = route.lessons().stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .toList();
        Totals totals = new Totals();
        exercises.forEach(exercise -> totals.add(exercise.isSolved(), exercise.points()));
        boolean isBegun = exercises.stream().anyMatch(exercise -> exercise.state() != ExerciseStatus.State.NOT_STARTED);
        return isBegun ? Optional.of(totals.line(exercises.size())) : Optional.empty();
    }

    private String bold(String text) {
        return Colours.bold(text, colours);
    }
}
