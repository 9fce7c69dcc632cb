package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "run, run, 0",
        "rnu, run, 1",
        "rum, run, 1",
        "rn, run, 1",
        "runn, run, 1",
        "'', run, 3",
        "demo, run, 4",
    })
    void mistakes_are_counted(String typed, String meant, int mistakes) {
        assertThat(Spelling.mistakes(typed, meant)).isEqualTo(mistakes);
    }
}
