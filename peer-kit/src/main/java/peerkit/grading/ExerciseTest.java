package peerkit.grading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.FailureBlock;

/**
 * On the test class that grades an exercise: {@code LineReaderTest} grades the learner's {@code LineReader}. Each test
 * is a {@link Task} and has two seconds. A failure is reported in one {@link FailureBlock}. If the learner has not
 * started yet, the test is skipped as "not attempted".
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("exercise")
@Timeout(ExerciseTest.SECONDS)
@TestMethodOrder(TaskOrder.class)
@ExtendWith(GradingExtension.class)
public @interface ExerciseTest {

    /** How long a task may take, in seconds. */
    int SECONDS = 2;

    /** The lesson, and the number of the exercise in it: {@code 2.1}. */
    String id();

    /** What the learner builds, in a few words. */
    String title();

    /** The points for all its tasks together. */
    int points() default 10;

    /** How long a second-year student may need. */
    int minutes();
}
