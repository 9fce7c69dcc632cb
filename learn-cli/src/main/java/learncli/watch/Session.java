package learncli.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learncli.course.Exercise;
import learncli.grading.ClassChecker;
import learncli.grading.Outcome;
import learncli.progress.ExerciseStatus;
import learncli.progress.NextExercise;

/**
 * Decides what happens at each event. One thread calls it, and it never waits for a learner's code, so it answers keys
 * while a class hangs.
 */
final class Session {

    private final Pages pages;
    private final Checks checks;
    private final Saves saves;
    private final View view;
    private final boolean goesOn;

    private Exercise exercise; // the one that is watched
    private long awaited; // the check whose outcome is awaited; 0 if none
    private Exercise offered; // once it is solved: the exercise to continue with; null if there is none
    private Page main; // the page to go back to
    private Page shown;

    /** @param goesOn continues with the next exercise as soon as one is solved, without waiting for a key */
    Session(Pages pages, Checks checks, Saves saves, View view, boolean goesOn) {
        this.pages = pages;
        this.checks = checks;
        this.saves = saves;
        this.view = view;
        this.goesOn = goesOn;
    }

    /** Watches this exercise from now on. */
    void open(Exercise next) {
        exercise = next;
        offered = null;
        List<Exercise> all = pages.exercises().all();
        saves.watch(next.learnersFile(), () -> ClassChecker.sources(next, all));
        showMain(pages.opened(next));
        check();
    }

    /** Returns false at the end. */
    boolean handle(Event event) {
        if (event instanceof Event.KeyPressed key) {
            return press(key.key());
        }
        if (event instanceof Event.Saved saved) {
            saved(saved.file());
        } else if (event instanceof Event.Checked checked && checked.number() == awaited) {
            judge(checked.outcome());
        } else if (event instanceof Event.Slow slow && slow.number() == awaited) {
            show(shown.duringCheck(Pages.STILL_CHECKING));
        } else if (event instanceof Event.CheckFailed failed && failed.number() == awaited) {
            awaited = 0;
            show(shown.withNote(failed.why()));
        } else if (event instanceof Event.Note note) {
            show(shown.withNote(note.text()));
        } else if (event instanceof Event.Resized) {
            view.resized();
        }
        return !(event instanceof Event.Ended);
    }

    private void saved(Path file) {
        if (file.equals(exercise.learnersFile())) {
            check();
        } else if (offered != null && file.equals(offered.learnersFile())) {
            open(offered);
        } else {
            pages.exercises().all().stream()
                    .filter(other -> file.equals(other.learnersFile()))
                    .forEach(other -> show(shown.withNote(pages.notWatched(other, exercise))));
        }
    }

    private boolean press(char key) {
        switch (key) {
            case 'h' -> show(pages.nextHint(exercise));
            case 'n' -> open(offered != null ? offered : neighbour(1));
            case 'p' -> open(neighbour(-1));
            case 'l' -> show(pages.list(exercise));
            case 'r' -> {
                if (awaited == 0) {
                    check();
                }
            }
            case '?' -> show(pages.keys(exercise));
            case ' ' -> view.more();
            case 'q' -> {
                return false;
            }
            default -> show(awaited == 0 ? main : main.duringCheck(Pages.CHECKING));
        }
        return true;
    }

    private Exercise neighbour(int step) {
        List<Exercise> all = pages.exercises().all();
        return all.get(Math.floorMod(all.indexOf(exercise) + step, all.size()));
    }

    private void check() {
        awaited = checks.start(exercise);
        show(shown.duringCheck(Pages.CHECKING));
    }

    private void judge(Outcome outcome) {
        if (!outcome.isUpToDate()) {
            saves.tellAgain();
            return;
        }
        awaited = 0;
        offered = null;
        showMain(pages.verdict(outcome));
        boolean solvedBefore = pages.progress().record(exercise.id()).isSolved();
        pages.progress().note(outcome); // waits for the disk, so the verdict is shown first
        if (outcome.isSolved()) {
            goOn(outcome, solvedBefore);
        }
    }

    /** Where there are keys, the next exercise waits for one: there is something to read about the solved one. */
    private void goOn(Outcome outcome, boolean solvedBefore) {
        Optional<Exercise> next =
                NextExercise.of(pages.exercises(), pages.progress().records()).map(ExerciseStatus::exercise);
        showMain(pages.solved(outcome, next));
        if (goesOn && !solvedBefore) {
            next.ifPresent(this::open);
        } else {
            offered = next.orElse(null);
        }
    }

    private void showMain(Page page) {
        main = page;
        show(page);
    }

    private void show(Page page) {
        shown = page;
        view.show(page);
    }
}
