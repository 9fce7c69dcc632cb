package peerkit;

import java.util.concurrent.TimeoutException;

/** What a failed task of an {@link Exercise} says to the learner, whatever made it fail. */
final class Complaint {

    private final Exercise exercise;
    private final Task task;
    private final String className;
    private final FailureBlock block;

    Complaint(Class<?> tests, Task task, String name) {
        this.exercise = tests.getAnnotation(Exercise.class);
        this.task = task;
        this.className = tests.getSimpleName().replaceFirst("Test$", "");
        this.block = new FailureBlock(exercise.id() + " " + className + ": " + name);
    }

    /** The error to throw; it has the stack trace of what was thrown, so that an IDE leads there. */
    AssertionError about(Throwable thrown) {
        if (thrown instanceof BlockFailure failure) {
            tell(failure.block());
        } else {
            setTheScene();
            if (thrown instanceof TimeoutException) {
                tellWhereItHangs(thrown);
            } else if (thrown instanceof AssertionError) {
                block.line("found", thrown.getMessage().strip());
                meansAsCheckSays("");
            } else {
                tellWhatWasThrown(thrown);
            }
        }
        String seed = Nonce.seedIfUsed();
        if (!seed.isEmpty()) {
            block.line("seed", seed);
        }
        block.line("hint", "./learn hint " + exercise.id()).line("rerun", "./learn check " + exercise.id());
        AssertionError error = block.failure();
        error.setStackTrace(thrown.getStackTrace());
        return error;
    }

    private void tell(FailureBlock failure) {
        if (failure.title().isEmpty()) { // a check's own: all is in it
            block.linesOf(failure);
            return;
        }
        setTheScene();
        block.line("step", failure.title()).factsOf(failure);
        meansAsCheckSays(failure.meaning());
    }

    private void setTheScene() {
        if (Check.latest() != null) {
            block.linesOf(Check.latest().block());
        }
    }

    private void meansAsCheckSays(String otherwise) {
        String meaning = Check.latest() == null || Check.latest().meaning().isEmpty()
                ? otherwise
                : Check.latest().meaning();
        if (!meaning.isEmpty()) {
            block.means(meaning);
        }
    }

    private void tellWhereItHangs(Throwable timeout) {
        Place place = Place.of(timeout.getCause() == null ? timeout : timeout.getCause(), className);
        block.words("an end within " + Exercise.SECONDS + " s", place.whereItHangs())
                .means(task.hangs());
    }

    private void tellWhatWasThrown(Throwable thrown) {
        block.words("no exception", thrown.toString());
        Place place = Place.of(thrown, className);
        if (place.isKnown()) {
            block.line("at", place.line());
            block.means("your code threw this where the rules ask for a result");
        } else {
            block.means("the exception did not come from your class itself, but from what the test did with it");
        }
    }
}
