package peerkit.grading;

import java.time.Duration;
import peerkit.BlockFailure;
import peerkit.FailureBlock;
import peerkit.Patience;

/** What a failed task of an {@link ExerciseTest} tells the learner, whatever made it fail. */
final class Complaint {

    private final ExerciseTest exercise;
    private final Task task;
    private final String className;
    private final FailureBlock block;
    private Check scene = Check.latest();

    Complaint(Class<?> tests, Task task, String name) {
        this.exercise = tests.getAnnotation(ExerciseTest.class);
        this.task = task;
        this.className = tests.getSimpleName().replaceFirst("Test$", "");
        this.block = new FailureBlock(exercise.id() + " " + className + ": " + name);
    }

    /** The error to throw. It has the stack trace of what was thrown, so that an IDE leads the learner there. */
    AssertionError about(Throwable thrown) {
        if (thrown instanceof BlockFailure failure) {
            tell(failure.block());
        } else {
            setTheScene();
            if (thrown instanceof AssertionError) {
                block.line(
                        "found",
                        thrown.getMessage() == null
                                ? thrown.toString()
                                : thrown.getMessage().strip());
                meansAsCheckSays("");
            } else {
                tellWhatWasThrown(thrown);
            }
        }
        return error(thrown);
    }

    /** The error to throw when a task that {@code started} at this nanoTime has not ended within {@code limit}. */
    AssertionError aboutTimeout(Throwable thrown, long started, Duration limit) {
        scene = Check.latestUpTo(started + limit.toNanos());
        setTheScene();
        CodeLocation location = CodeLocation.of(thrown.getCause() == null ? thrown : thrown.getCause(), className);
        block.words("it ends within " + Patience.inWords(limit), location.whereItHangs())
                .means(task.hangs());
        return error(thrown);
    }

    private AssertionError error(Throwable thrown) {
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
        if (failure.title().isEmpty()) { // made by a check: it is complete
            block.linesOf(failure);
            return;
        }
        setTheScene();
        block.line("step", failure.title()).factsOf(failure);
        meansAsCheckSays(failure.meaning());
    }

    private void setTheScene() {
        if (scene != null) {
            block.linesOf(scene.block());
        }
    }

    private void meansAsCheckSays(String otherwise) {
        String meaning = scene == null || scene.meaning().isEmpty() ? otherwise : scene.meaning();
        if (!meaning.isEmpty()) {
            block.means(meaning);
        }
    }

    private void tellWhatWasThrown(Throwable thrown) {
        block.words("no exception", thrown.toString());
        CodeLocation location = CodeLocation.of(thrown, className);
        if (location.isKnown()) {
            block.line("at", location.line());
            block.means("your code threw this where the rules ask for a result");
        } else {
            block.means("the exception didn't come from your class itself, but from what the test did with it");
        }
    }
}
