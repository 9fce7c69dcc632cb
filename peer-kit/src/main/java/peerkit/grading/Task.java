package peerkit.grading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test of an {@link ExerciseTest}. Its name, read as a sentence, says what the learner's class does when it passes. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Task {

    /** Its place in the exercise, from 1. */
    int number();

    /** What it is worth; the points of all tasks add up to those of the exercise. */
    int points();

    /** The rules of the exercise that it tests: {@code R1}, {@code R2} and so on, as its README numbers them. */
    String[] rules() default {};

    /** The misconception behind a failure: what the author of a class that fails here believes. */
    String against();

    /** What it means if this task doesn't end in time. */
    String hangs() default "it waits for something that never happens, or runs in a loop that never ends";
}
