package learncli.grading.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UncaughtTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void put_back() {
        System.setErr(before);
    }

    private String printedFor(String testClass) {
        System.setErr(new PrintStream(printed));
        new Uncaught(testClass).uncaughtException(new Thread("client-1"), new IllegalStateException("on purpose"));
        return printed.toString();
    }

    @Test
    void what_the_learners_code_throws_is_printed() {
        assertThat(printedFor("lesson01.exercise.OtherTest"))
                .startsWith("Exception in thread \"client-1\" java.lang.IllegalStateException: on purpose");
    }

    @Test
    void what_the_tests_throw_on_purpose_is_not() {
        assertThat(printedFor(getClass().getName())).isEmpty();
    }
}
