package learncli.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.course.Course;
import learncli.course.Exercises;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import learncli.terminal.Seen;

/**
 * The learner's way through the course. Each lesson goes the same way: read the chapter, play the demo, run the steps, solve
 * the exercises. We can't see what is read, so a chapter counts as read once the demo was played.
 *
 * @param exercise the exercise to continue with; empty if all are solved
 */
public record Way(Course course, List<LessonStanding> lessons, Optional<Standing> exercise) {

    private static final Pattern NEW_SINCE = Pattern.compile("New since (\\w+):.*");

    public static Way in(Path root, Progress progress) {
        Course course = Course.in(root);
        Exercises exercises = Exercises.in(root);
        Map<String, Attempt> attempts = progress.attempts();
        Set<String> played = new Played(root).all();
        List<LessonStanding> lessons = course.lessons().stream()
                .map(lesson -> LessonStanding.of(lesson, played, exercises, attempts))
                .toList();
        return new Way(course, lessons, NextExercise.of(exercises, attempts));
    }

    /** The lesson that the learner is at; empty if everything is done. */
    public Optional<LessonStanding> here() {
        return lessons.stream()
                .filter(lesson -> exercise.map(next -> lesson.exercises().contains(next))
                        .orElseGet(() -> lesson.nextProgram().isPresent()))
                .findFirst();
    }

    /**
     * The one thing to do next, and what to type for it.
     *
     * @param from where the user is
     */
    public List<String> next(Path from) {
        Optional<LessonProgram> program = here().flatMap(LessonStanding::nextProgram);
        if (program.isPresent()) {
            Lesson lesson = here().get().lesson();
            return program.get().isDemo() ? chapterAndDemo(lesson, from) : step(program.get(), lesson, from);
        }
        return exercise.map(next -> exerciseOrOnward(next, from)).orElse(List.of("You have done everything."));
    }

    /** The exercise, and how to go on for a learner who leaves exercises for later. */
    private List<String> exerciseOrOnward(Standing next, Path from) {
        List<String> lines = new ArrayList<>(NextExercise.lines(next, from));
        lessons.stream()
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

    private List<String> chapterAndDemo(Lesson lesson, Path from) {
        Path chapter = lesson.chapter();
        String demo = "./learn demo " + lesson.number();
        return Files.exists(chapter)
                ? List.of(
                        "Next: read the chapter of lesson " + lesson.number() + ", and play its demo",
                        "  read    " + Seen.from(from, chapter),
                        "  demo    " + demo)
                : List.of("Next: play the demo of lesson " + lesson.number(), "  demo    " + demo);
    }

    private List<String> step(LessonProgram step, Lesson lesson, Path from) {
        List<String> lines = new ArrayList<>(List.of(
                "Next: step " + step.step() + " of lesson " + lesson.number() + ", " + step.name(),
                "  run     ./learn run " + lesson.number() + " " + step.name(),
                "  read    " + Seen.from(from, step.file())));
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
