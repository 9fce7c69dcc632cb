package learncli.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learncli.course.Exercises;
import learncli.course.Lesson;
import learncli.course.LessonProgram;

/** How far a learner is with a lesson. */
public final class LessonStatus {

    private final Lesson lesson;
    private final Set<String> played; // the classes that were run, in this lesson and the others
    private final List<ExerciseStatus> exercises;
    private final boolean begun; // one of the exercises
    private List<LessonProgram> programs; // in reading order; null until they are needed: to find them takes a while

    private LessonStatus(Lesson lesson, Set<String> played, List<ExerciseStatus> exercises, boolean begun) {
        this.lesson = lesson;
        this.played = played;
        this.exercises = exercises;
        this.begun = begun;
    }

    static LessonStatus of(Lesson lesson, Set<String> played, Exercises all, Map<String, ExerciseRecord> records) {
        List<ExerciseStatus> exercises = all.of(lesson.number()).stream()
                .map(exercise -> ExerciseStatus.of(exercise, records))
                .toList();
        boolean begun = exercises.stream()
                .anyMatch(status -> status.state() != ExerciseStatus.State.NOT_STARTED
                        || records.containsKey(status.exercise().id()));
        return new LessonStatus(lesson, played, exercises, begun);
    }

    public Lesson lesson() {
        return lesson;
    }

    public List<ExerciseStatus> exercises() {
        return exercises;
    }

    private List<LessonProgram> programs() {
        programs = programs == null ? lesson.programs() : programs;
        return programs;
    }

    public boolean hasDemo() {
        return programs().stream().anyMatch(LessonProgram::isDemo);
    }

    public boolean demoPlayed() {
        return programs().stream().anyMatch(program -> program.isDemo() && wasRun(program));
    }

    public List<LessonProgram> steps() {
        return programs().stream().filter(LessonProgram::isStep).toList();
    }

    public long stepsRun() {
        return steps().stream().filter(this::wasRun).count();
    }

    public long solved() {
        return exercises.stream().filter(ExerciseStatus::isSolved).count();
    }

    /**
     * The program to run next: the demo, then the steps in turn, after the last one that was run. None once an exercise is
     * begun: then the learner has read the steps, or ran them in an IDE, where we don't see it.
     */
    public Optional<LessonProgram> nextProgram() {
        if (begun) {
            return Optional.empty();
        }
        List<LessonProgram> inTurn = programs().stream()
                .filter(program -> program.isDemo() || program.isStep())
                .toList();
        int next = 0;
        for (int i = 0; i < inTurn.size(); i++) {
            next = wasRun(inTurn.get(i)) ? i + 1 : next;
        }
        return inTurn.stream().skip(next).findFirst();
    }

    private boolean wasRun(LessonProgram program) {
        return played.contains(program.className());
    }
}
