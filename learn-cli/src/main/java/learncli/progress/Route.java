package learncli.progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learncli.course.Course;
import learncli.course.Exercises;

/**
 * The learner's way through the course. In each lesson: read the chapter, play the demo, run the steps, solve
 * the exercises. We can't see what is read, so a chapter counts as read once the demo was played.
 *
 * @param exercise the exercise to continue with; empty if all are solved
 */
public record Route(Course course, List<LessonStatus> lessons, Optional<ExerciseStatus> exercise) {

    public static Route in(Path root, Progress progress) {
        Course course = Course.in(root);
        Exercises exercises = Exercises.in(root);
        Map<String, ExerciseRecord> records = progress.records();
        Set<String> played = new Played(root).all();
        List<LessonStatus> lessons = course.lessons().stream()
                .map(lesson -> LessonStatus.of(lesson, played, exercises, records))
                .toList();
        return new Route(course, lessons, NextExercise.of(exercises, records));
    }

    /** The lesson that the learner is at; empty if everything is done. */
    public Optional<LessonStatus> here() {
        return lessons.stream()
                .filter(lesson -> exercise.map(next -> lesson.exercises().contains(next))
                        .orElseGet(() -> lesson.nextProgram().isPresent()))
                .findFirst();
    }
}
