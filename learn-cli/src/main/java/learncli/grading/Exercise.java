package learncli.grading;

import java.util.List;
import learncli.course.Place;

/** An exercise, as the annotations of its grading tests describe it. */
public record Exercise(Place place, String id, String title, int points, int minutes, List<Task> tasks) {

    /**
     * One of its tests.
     *
     * @param rules of the exercise that it holds, such as {@code R3}
     * @param against the misconception that it is for
     * @param method the name of its method
     */
    public record Task(int number, int points, List<String> rules, String against, String method) {

        /** What the class does when this passes. */
        public String title() {
            return method.replace('_', ' ');
        }
    }

    /** {@code 2.1 LineReader}. */
    public String name() {
        return id + " " + place.className();
    }
}
