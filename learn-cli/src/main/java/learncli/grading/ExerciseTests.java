package learncli.grading;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import learncli.course.Exercise;
import learncli.grading.worker.MemoryClassLoader;
import learncli.terminal.Trouble;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Task;

/** The grading tests of an exercise, as their annotations describe them. */
public record ExerciseTests(Exercise exercise, String title, int points, int minutes, List<ExerciseTask> tasks) {

    /**
     * One of the tests.
     *
     * @param rules of the exercise that it tests, such as {@code R3}
     * @param against the misconception that it is meant for
     * @param method the name of its method
     */
    public record ExerciseTask(int number, int points, List<String> rules, String against, String method) {

        /** What the class does when this passes. */
        public String title() {
            return method.replace('_', ' ');
        }

        private static ExerciseTask of(Method method, Task task) {
            return new ExerciseTask(
                    task.number(), task.points(), List.of(task.rules()), task.against(), method.getName());
        }
    }

    /** Reads the annotations. No code of the classes is run. */
    static ExerciseTests of(Exercise exercise, Map<String, byte[]> classes) {
        try {
            ClassLoader loader = new MemoryClassLoader(classes, ExerciseTests.class.getClassLoader());
            Class<?> tests = Class.forName(exercise.testClass(), false, loader);
            ExerciseTest about = tests.getAnnotation(ExerciseTest.class);
            if (about == null) {
                throw Trouble.failed(exercise.testClass() + " has no @ExerciseTest of the peer kit");
            }
            List<ExerciseTask> tasks = new ArrayList<>();
            for (Method method : tests.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Task.class)) {
                    tasks.add(ExerciseTask.of(method, method.getAnnotation(Task.class)));
                }
            }
            tasks.sort(Comparator.comparingInt(ExerciseTask::number).thenComparing(ExerciseTask::method));
            return new ExerciseTests(exercise, about.title(), about.points(), about.minutes(), tasks);
        } catch (ClassNotFoundException | LinkageError e) {
            throw Trouble.failed("Can't read the tasks of " + exercise.testClass() + ": " + e, e);
        }
    }

    /** {@code 2.1}. */
    public String id() {
        return exercise.id();
    }

    /** {@code 2.1 LineReader}. */
    public String name() {
        return exercise.name();
    }
}
