package lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "0", "alice", "Bob42", "servers", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"})
    void takes_1_to_32_letters_and_digits(String text) {
        assertThat(new Nickname(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " alice",
                "alice ",
                "al ice",
                "a-b",
                "a_b",
                "[a]",
                "hé",
                "\u0661",
                "a\u001b",
                "a\n",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"
            })
    void refuses_anything_else(String text) {
        assertThatThrownBy(() -> new Nickname(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it must have 1 to 32 characters of A-Z, a-z and 0-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "Server", "SERVER"})
    void refuses_the_name_of_the_operator(String text) {
        assertThatThrownBy(() -> new Nickname(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it belongs to the operator of this server");
    }

    @Test
    void is_the_same_in_capital_letters_in_any_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").build()); // where the small letter of I has no dot
        try {
            assertThat(new Nickname("IRIS").key()).isEqualTo(new Nickname("iris").key());
        } finally {
            Locale.setDefault(before);
        }
    }
}
