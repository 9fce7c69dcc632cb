package peerkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test of an {@link Exercise}; its name, as a sentence, is what the learner's class does when it passes. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Task {

    /** Its place in the exercise, from 1. */
    int number();

    /** What it is worth; those of all tasks together are the exercise's. */
    int points();

    /** The misconception that it is for: what somebody believes whose class fails here. */
    String against();

    /** What it means if this task has not ended in time. */
    String hangs() default "it waits for something that never comes, or goes round in a loop that never ends";
}
