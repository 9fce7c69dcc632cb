package coursetools.grade.run;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import coursetools.grade.Student;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import learncli.terminal.Bar;
import org.jline.utils.AttributedString;

/** Shows on a terminal how far the grading is, and prints a line for each student. Threads share it. */
public final class RunDisplay {

    private static final int NAME = 24; // characters
    private static final int BEFORE_NAMES = 40; // columns of the bar, at most

    private final Bar bar;
    private final int columns;
    private final int all;
    private final long start = System.nanoTime();
    private final Set<String> running = new LinkedHashSet<>(); // guarded by this, as what follows
    private int done;
    private int takenOver;

    /**
     * At the beginning of a run.
     *
     * @param columns of the terminal
     * @param all how many submissions there are
     */
    public RunDisplay(Bar bar, int columns, int all) {
        this.bar = bar;
        this.columns = columns;
        this.all = all;
    }

    synchronized void begins(Student student) {
        running.add(student.folder());
        show();
    }

    synchronized void takenOver() {
        takenOver++;
        show();
    }

    synchronized void done(GradedSubmission graded) {
        running.remove(graded.student().folder());
        done++;
        bar.line(line(graded));
        graded.notes().forEach(note -> bar.line("  " + note));
        show();
    }

    /** How many submissions there were: a sentence. */
    public synchronized String sum() {
        return all
                + (all == 1 ? " submission" : " submissions")
                + (takenOver == 0 ? "." : ", of which " + takenOver + " had not changed since they were graded.");
    }

    private void show() {
        AttributedString now = new AttributedString(left() + String.join(", ", running));
        bar.show(
                done + takenOver,
                all,
                now.columnSubSequence(0, Math.max(0, columns - BEFORE_NAMES)).toString());
    }

    /** As long as each took until now. */
    private String left() {
        int waiting = all - done - takenOver;
        if (done == 0 || waiting == 0) {
            return "";
        }
        Duration left = Duration.ofNanos((System.nanoTime() - start) / done * waiting);
        return left.toMinutes() > 0 ? left.toMinutes() + " min left  " : left.toSeconds() + " s left  ";
    }

    private static String line(GradedSubmission graded) {
        String classes = graded.classes().stream()
                .map(result -> result.exercise() + " " + verdict(result))
                .collect(Collectors.joining("   "));
        String name = graded.student().name();
        return name + " ".repeat(Math.max(0, NAME - name.length())) + "  "
                + (classes.isEmpty() ? "nothing was graded" : classes);
    }

    private static String verdict(GradedClass result) {
        return switch (result.state()) {
            case GRADED -> result.points() + " of " + worth(result) + (stoppedEarly(result) ? " (stopped early)" : "");
            case NOT_COMPILED -> "does not compile";
            case NOT_ALLOWED -> "not allowed";
            case BROKEN -> "broke the tests";
            case MISSING -> "not graded: " + result.why();
        };
    }

    /** Because it hung, or ended the JVM, again and again. */
    private static boolean stoppedEarly(GradedClass result) {
        return result.tasks().stream().anyMatch(task -> task.status() == GradedTask.Status.NOT_RUN);
    }

    private static int worth(GradedClass result) {
        return result.tasks().stream().mapToInt(GradedTask::worth).sum();
    }
}
