package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void a_terminal_has_colours() {
        assertThat(Colours.wanted(Map.of("TERM", "xterm"), true)).isTrue();
        assertThat(Colours.wanted(Map.of("NO_COLOR", ""), true)).isTrue(); // set but empty does not count
    }

    @Test
    void there_are_no_colours_without_a_terminal_or_against_the_users_wish() {
        assertThat(Colours.wanted(Map.of(), false)).isFalse();
        assertThat(Colours.wanted(Map.of("NO_COLOR", "1"), true)).isFalse();
        assertThat(Colours.wanted(Map.of("TERM", "dumb"), true)).isFalse();
    }
}
