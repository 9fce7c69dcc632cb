package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandNameTest {

    private static final String TEXT =
            "Next: ./learn check 3.1, or (./learn watch). In .learn/x, a/./learn/y, ./learn-cli\n" + "./learn";

    @Test
    void commands_in_texts_have_the_name_that_works_where_the_user_is() {
        assertThat(CommandName.as("../../learn", TEXT))
                .isEqualTo(
                        "Next: ../../learn check 3.1, or (../../learn watch). In .learn/x, a/./learn/y, ./learn-cli\n"
                                + "../../learn");
        assertThat(CommandName.as("./learn", TEXT)).isEqualTo(TEXT);
    }

    @Test
    void a_name_with_characters_special_to_a_shell_is_quoted() {
        assertThat(CommandName.as("/home/a b/learn", "./learn hint 1.1")).isEqualTo("'/home/a b/learn' hint 1.1");
        assertThat(CommandName.as("it's $1/learn", "./learn")).isEqualTo("'it'\\''s $1/learn'");
    }
}
