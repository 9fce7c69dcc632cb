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
    void a_known_type_is_kept(String term) throws Exception {
        assertThat(SystemTerminal.known(term)).isEqualTo(term);
    }

    @Test
    void an_unknown_type_counts_as_the_usual_one() throws Exception {
        assertThat(SystemTerminal.known("xterm-of-tomorrow")).isEqualTo("xterm-256color");
    }
}
