package learncli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Readme;
import learncli.grading.Outcome;
import learncli.progress.ExerciseRecord;
import learncli.progress.ExerciseStatus;
import learncli.progress.Progress;
import learncli.report.HintPage;
import learncli.report.NextStep;
import learncli.report.Table;
import learncli.watch.Page.Kind;
import peerkit.grading.ExerciseTest;

/** Writes the pages of a session. */
record Pages(Exercises exercises, Progress progress, VerdictText verdicts) {

    static final String CHECKING = "checking ...";
    static final String STILL_CHECKING =
            "still checking ... (a task that does not end takes " + ExerciseTest.SECONDS + " s)";

    private static final String BACK = "any key: back";

    private static final String KEYS = """
              h       the next hint
              n       the next exercise
              p       the previous exercise
              l       the list of the exercises, and how far each is
              r       checks your class again
              space   more of a long page
              ?       the keys
              q       quit
            """;

    /** When an exercise is opened. */
    Page opened(Exercise exercise) {
        return page(exercise, Kind.TEXT, task(exercise), CHECKING, 0);
    }

    /** After a check. */
    Page verdict(Outcome outcome) {
        return page(outcome.exercise(), Kind.VERDICT, verdicts.lines(outcome), VerdictText.status(outcome), 0);
    }

    /** After a check in which every task passed. */
    Page solved(Outcome outcome, Optional<Exercise> next) {
        Exercise exercise = outcome.exercise();
        List<String> body = verdicts.report().lines(outcome);
        int newsFrom = body.size(); // the report has been printed already
        body.addAll(verdicts.solved(exercise));
        if (next.isPresent()) {
            body.add("Next: " + NextStep.name(next.get()));
        } else if (countSolved() == exercises.all().size()) {
            body.add("You have solved all the exercises.");
        }
        String goOn = verdicts.report().hasKeys() && next.isPresent()
                ? "; press n to go on to " + next.get().name()
                : "";
        return page(exercise, Kind.VERDICT, body, exercise.name() + " is solved" + goOn, newsFrom);
    }

    /** A note that the user saved another exercise's file. */
    String notWatched(Exercise saved, Exercise watched) {
        return "You saved " + saved.className() + ".java (" + saved.id() + "), but " + watched.id()
                + " is watched. To go to " + saved.id()
                + (verdicts.report().hasKeys() ? " press n or p, or start" : ":")
                + " ./learn watch " + saved.id();
    }

    /** What the keys do, and where the exercise is. */
    Page keys(Exercise exercise) {
        List<String> body = new ArrayList<>(KEYS.lines().toList());
        body.add("");
        body.addAll(task(exercise));
        return page(exercise, Kind.TEXT, body, BACK, Page.NO_NEWS);
    }

    /** The next hint that the learner hasn't seen; after the last one, all of them. */
    Page nextHint(Exercise exercise) {
        HintPage hint = HintPage.next(exercise, progress);
        hint.note(progress);
        String status = hint.all().isEmpty()
                ? "The task of this exercise has no hints."
                : hint.isLast() ? BACK : "h: the next hint; any other key: back";
        return page(exercise, Kind.TEXT, hint.hints(), status, Page.NO_NEWS);
    }

    /** All the exercises, and how far each is. */
    Page list(Exercise watched) {
        Map<String, ExerciseRecord> records = progress.records();
        List<String> body = new ArrayList<>();
        for (Exercise exercise : exercises.all()) {
            ExerciseStatus status = ExerciseStatus.of(exercise, records);
            String title = Readme.of(exercise).title() + (status.now().isEmpty() ? "" : " (" + status.now() + ")");
            String row =
                    Table.row(exercise, status.state(), title, verdicts.report().colours());
            body.add(exercise.equals(watched) ? ">" + row.substring(1) : row);
        }
        return page(watched, Kind.TEXT, body, "n and p go from one to the next; any other key: back", Page.NO_NEWS);
    }

    private List<String> task(Exercise exercise) {
        List<String> lines = new ArrayList<>(List.of(NextStep.name(exercise)));
        lines.addAll(verdicts.files(exercise));
        return lines;
    }

    private Page page(Exercise exercise, Kind kind, List<String> body, String status, int newsFrom) {
        String heading = "watching " + exercise.name() + ", " + countSolved() + " of "
                + exercises.all().size() + " solved";
        return new Page(heading, kind, body, status, newsFrom);
    }

    private long countSolved() {
        Map<String, ExerciseRecord> records = progress.records();
        return exercises.all().stream()
                .filter(exercise -> ExerciseRecord.of(exercise.id(), records).isSolved())
                .count();
    }
}
