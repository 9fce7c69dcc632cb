package learncli.grading;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import learncli.course.Place;
import learncli.grading.Exercise.Task;
import learncli.grading.worker.MemoryClassLoader;
import learncli.terminal.Trouble;

/** Reads {@code @ExerciseTest} and {@code @Task} off a test class, by name, because two loaders may know the peer kit. */
final class Annotations {

    private Annotations() {}

    /** The exercise that this test class grades; none of its code is run. */
    static Exercise of(Place place, java.util.Map<String, byte[]> classes, Libraries libraries) {
        try {
            Class<?> tests =
                    Class.forName(place.testClass(), false, new MemoryClassLoader(classes, libraries.loader()));
            Annotation exercise = annotation(tests, "peerkit.grading.ExerciseTest");
            if (exercise == null) {
                throw Trouble.failed(place.testClass() + " has no @ExerciseTest of the peer kit");
            }
            List<Task> tasks = new ArrayList<>();
            for (Method method : tests.getDeclaredMethods()) {
                Annotation task = annotation(method, "peerkit.grading.Task");
                if (task != null) {
                    tasks.add(new Task(
                            (int) value(task, "number"),
                            (int) value(task, "points"),
                            List.of((String[]) value(task, "rules")),
                            (String) value(task, "against"),
                            method.getName()));
                }
            }
            tasks.sort(Comparator.comparingInt(Task::number).thenComparing(Task::method));
            return new Exercise(
                    place,
                    (String) value(exercise, "id"),
                    (String) value(exercise, "title"),
                    (int) value(exercise, "points"),
                    (int) value(exercise, "minutes"),
                    tasks);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw Trouble.failed("Can't read the tasks of " + place.testClass() + ": " + e, e);
        }
    }

    private static Annotation annotation(AnnotatedElement element, String name) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(name)) {
                return annotation;
            }
        }
        return null;
    }

    private static Object value(Annotation annotation, String name) throws ReflectiveOperationException {
        return annotation.annotationType().getMethod(name).invoke(annotation);
    }
}
