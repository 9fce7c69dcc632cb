package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemTerminalTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"dumb", "xterm", "xterm-256color"})
    void a_terminal_that_is_known_keeps_its_type(String term) throws Exception {
        assertThat(SystemTerminal.known(term)).isEqualTo(term);
    }

    @Test
    void one_that_the_system_has_not_heard_of_is_taken_for_the_usual_one() throws Exception {
        assertThat(SystemTerminal.known("xterm-of-tomorrow")).isEqualTo("xterm-256color");
    }
}
