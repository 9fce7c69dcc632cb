package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "run, run",
        "rnu, run",
        "rum, run",
        "rn, run",
        "Runn, run",
        "chekc, check",
        "dmeo, demo",
        "dome, ''",
        "'', ''",
    })
    void what_was_probably_meant(String typed, String meant) {
        assertThat(String.join(" or ", Spelling.nearest(typed, List.of("run", "check", "demo"), word -> word)))
                .isEqualTo(meant);
    }
}
