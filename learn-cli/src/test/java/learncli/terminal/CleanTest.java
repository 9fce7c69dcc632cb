package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "D'Arcy O’Neil",
                "Zoë Müller-Lüdenscheidt",
                "李小龙",
                "Ольга",
                "محمد",
                "नेहा",
                "a|b",
                "😀"
            })
    void names_in_any_script_stay_as_they_are(String name) {
        assertThat(Clean.line(name)).isEqualTo(name);
    }

    @Test
    void what_controls_a_terminal_becomes_visible() {
        assertThat(Clean.line("\u001b[2J\u0007\u0000\u007f")).isEqualTo("\\x1b[2J\\x07\\x00\\x7f");
        assertThat(Clean.line("\u009b2J\u0085")).isEqualTo("\\x9b2J\\x85");
        assertThat(Clean.line("passed\rfailed")).isEqualTo("passed\\rfailed");
    }

    @Test
    void what_turns_text_around_or_is_not_seen_becomes_visible() {
        assertThat(Clean.line("\u202e\u2066")).isEqualTo("\\u202e\\u2066");
        assertThat(Clean.line("a\u200bb\ufeff")).isEqualTo("a\\u200bb\\ufeff");
        assertThat(Clean.line(new String(Character.toChars(0xe0041)))).isEqualTo("\\ue0041");
    }

    @Test
    void other_line_ends_and_halves_of_characters_become_visible() {
        assertThat(Clean.line("a\u2028b\u2029c\nd")).isEqualTo("a\\u2028b\\u2029c\\nd");
        assertThat(Clean.line("\ud800")).isEqualTo("\\ud800");
        assertThat(Clean.line("\uffff")).isEqualTo("\\uffff");
    }

    @Test
    void a_long_line_is_cut() {
        assertThat(Clean.line("x".repeat(Clean.LONGEST))).isEqualTo("x".repeat(Clean.LONGEST));
        assertThat(Clean.line("x".repeat(Clean.LONGEST + 7)))
                .isEqualTo("x".repeat(Clean.LONGEST) + " (7 more characters)");
    }

    @Test
    void a_text_keeps_its_lines() {
        assertThat(Clean.text("one\r\n  two\n\nthree\n")).isEqualTo("one\n  two\n\nthree");
        assertThat(Clean.text("one\rtwo\n")).isEqualTo("one\\rtwo");
        assertThat(Clean.text(" \n")).isEmpty();
    }

    @Test
    void a_text_that_is_shown_whole_keeps_lines_and_tabs() {
        assertThat(Clean.whole("a\tb\r\n".repeat(50))).isEqualTo("a\tb\n".repeat(50));
        assertThat(Clean.whole("\u001b[2J\rpassed\u202e")).isEqualTo("\\x1b[2J\\rpassed\\u202e");
    }

    @Test
    void a_text_has_at_most_40_lines() {
        assertThat(Clean.text("x\n".repeat(40)).lines()).hasSize(40).containsOnly("x");
        assertThat(Clean.text("x\n".repeat(50)).lines()).hasSize(40).endsWith("x", "(11 more lines)");
    }
}
