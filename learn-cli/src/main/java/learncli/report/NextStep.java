package learncli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.course.Exercise;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import learncli.course.Readme;
import learncli.progress.ExerciseStatus;
import learncli.progress.LessonStatus;
import learncli.progress.Route;
import learncli.terminal.Seen;

/** What to do next, and what to read, to write and to type for it. */
public record NextStep(Path here) {

    private static final Pattern NEW_SINCE = Pattern.compile("New since (\\w+):.*");

    /** The exercise's number, class and title. */
    public static String name(Exercise exercise) {
        String title = Readme.of(exercise).title();
        return exercise.name() + (title.isEmpty() ? "" : ": " + title);
    }

    /** The one thing to do next in the course. */
    public List<String> of(Route route) {
        Optional<LessonProgram> program = route.here().flatMap(LessonStatus::nextProgram);
        if (program.isPresent()) {
            Lesson lesson = route.here().get().lesson();
            return program.get().isDemo() ? chapterAndDemo(lesson) : step(program.get(), lesson);
        }
        return route.exercise().map(next -> exerciseOrOnward(next, route)).orElse(List.of("You have done everything."));
    }

    /** The exercise to do next. */
    public List<String> of(ExerciseStatus next) {
        String begun = next.state() == ExerciseStatus.State.NOT_STARTED ? "" : ", which you have begun";
        List<String> lines = new ArrayList<>(List.of("Next: " + name(next.exercise()) + begun));
        lines.addAll(steps(next));
        return lines;
    }

    /** What to do for an exercise. */
    public List<String> steps(ExerciseStatus status) {
        Exercise exercise = status.exercise();
        String id = exercise.id();
        return List.of(
                task(exercise),
                status.state() == ExerciseStatus.State.GONE
                        ? "  write   ./learn reset " + id + "   puts back the file as it was given; it is missing"
                        : write(exercise),
                "  check   ./learn check " + id,
                "  watch   ./learn watch " + id + "   checks it each time you save it");
    }

    public String task(Exercise exercise) {
        return "  task    " + Seen.from(here, Readme.file(exercise));
    }

    public String write(Exercise exercise) {
        return "  write   " + Seen.from(here, exercise.learnersFile());
    }

    /** The exercise, and how to continue for a learner who leaves exercises for later. */
    private List<String> exerciseOrOnward(ExerciseStatus next, Route route) {
        List<String> lines = new ArrayList<>(of(next));
        route.lessons().stream()
                .filter(lesson -> lesson.lesson().number() > next.exercise().lesson())
                .flatMap(lesson -> lesson.nextProgram().stream().map(program -> onward(lesson.lesson(), program)))
                .findFirst()
                .ifPresent(lines::add);
        return lines;
    }

    private static String onward(Lesson lesson, LessonProgram program) {
        String what = program.isDemo() ? "demo " + lesson.number() : "run " + lesson.number() + " " + program.name();
        return "  later?  ./learn " + what + "   goes on with lesson " + lesson.number();
    }

    private List<String> chapterAndDemo(Lesson lesson) {
        Path chapter = lesson.chapter();
        String demo = "./learn demo " + lesson.number();
        return Files.exists(chapter)
                ? List.of(
                        "Next: read the chapter of lesson " + lesson.number() + ", and play its demo",
                        "  read    " + Seen.from(here, chapter),
                        "  demo    " + demo)
                : List.of("Next: play the demo of lesson " + lesson.number(), "  demo    " + demo);
    }

    private List<String> step(LessonProgram step, Lesson lesson) {
        List<String> lines = new ArrayList<>(List.of(
                "Next: step " + step.step() + " of lesson " + lesson.number() + ", " + step.name(),
                "  run     ./learn run " + lesson.number() + " " + step.name(),
                "  read    " + Seen.from(here, step.file())));
        Matcher before = NEW_SINCE.matcher(step.comment().paragraph("New since"));
        if (before.matches()) {
            lines.add("  change  ./learn diff " + lesson.number() + " " + number(before.group(1)) + " " + step.step());
        }
        lines.add("  steps   ./learn steps " + lesson.number() + "   lists them all");
        return lines;
    }

    /** A step's number, because it is short to type; another program's name. */
    private static String number(String name) {
        return name.replaceFirst("^Step(\\d+)\\D.*", "$1");
    }
}
