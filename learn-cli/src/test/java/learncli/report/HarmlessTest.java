package learncli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {

    private static final String TEN = "a\n".repeat(Harmless.KEPT);

    @Test
    void of_many_lines_the_first_and_the_last_are_shown_whatever_is_between_them() {
        String middle = "(99999999999999999999 bytes are left out here)\n\n";

        assertThat(Harmless.lines(TEN + middle + TEN))
                .hasSize(2 * Harmless.KEPT + 1)
                .contains("(the middle is left out here)");
        assertThat(Harmless.lines(TEN + "one more\n" + TEN)).contains("one more");
    }
}
