package learncli.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedOutputTest {

    private static final int KEPT = BoundedOutput.KEPT;

    private final BoundedOutput output = new BoundedOutput();

    private void print(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        output.add(bytes, bytes.length);
    }

    @Test
    void of_little_all_is_kept() {
        print("one\n");
        print("two\n");

        assertThat(output.take()).isEqualTo("one\ntwo\n");
    }

    @Test
    void the_line_separator_of_the_jvm_that_grades_is_not_shown() {
        print("one\r\ntwo\r\n");

        assertThat(output.take()).isEqualTo("one\ntwo\n");
    }

    @Test
    void up_to_the_limit_nothing_is_left_out() {
        String text = "a".repeat(KEPT) + "b".repeat(KEPT);
        print(text);

        assertThat(output.take()).isEqualTo(text);
    }

    @Test
    void of_much_the_middle_is_counted() {
        print("a".repeat(KEPT) + "xyz" + "b".repeat(KEPT));

        assertThat(output.take()).isEqualTo("a".repeat(KEPT) + "\n(3 bytes are left out here)\n" + "b".repeat(KEPT));
    }

    @Test
    void what_was_taken_does_not_come_again() {
        print("one");
        output.take();
        print("two");

        assertThat(output.take()).isEqualTo("two");
    }
}
