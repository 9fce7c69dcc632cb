package learncli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final List<String> KEYS = List.of("keys");

    private static Page page(String... body) {
        return new Page("heading", Page.Kind.TEXT, List.of(body), "status", 0);
    }

    private static List<String> rows(Window window) {
        return window.rows().stream().map(AttributedString::toString).toList();
    }

    @Test
    void it_has_as_many_rows_as_the_terminal() {
        Window window = Window.of(page("body"), KEYS, 0, 7, 40);

        assertThat(rows(window)).containsExactly("heading", "", "body", "", "", "status", "keys");
        assertThat(window.next()).isZero();
    }

    @Test
    void the_rest_of_a_page_is_in_the_next_window_and_after_the_last_one_comes_the_first() {
        Page page = page(IntStream.range(0, 7).mapToObj(i -> "" + i).toArray(String[]::new));

        Window first = Window.of(page, KEYS, 0, 7, 40);
        Window second = Window.of(page, KEYS, first.next(), 7, 40);
        Window last = Window.of(page, KEYS, second.next(), 7, 40);

        assertThat(rows(first)).containsExactly("heading", "", "0", "1", "2", "status", "space more (3/7)  keys");
        assertThat(rows(second)).contains("3", "4", "5", "space more (6/7)  keys");
        assertThat(rows(last)).containsExactly("heading", "", "6", "", "", "status", "space back to the top  keys");
        assertThat(last.next()).isZero();
    }

    @Test
    void a_tiny_terminal_shows_what_fits() {
        assertThat(rows(Window.of(page("body"), KEYS, 0, 2, 4))).containsExactly("head", "");
        assertThat(rows(Window.of(page("body"), KEYS, 0, 1, 1))).containsExactly("h");
    }

    @Test
    void long_lines_are_broken_between_words_and_stay_indented() {
        Page page = page("  means     the bytes of one character", "12345678901234567890123456789", "");

        assertThat(rows(Window.of(page, KEYS, 0, 10, 26)).subList(2, 7))
                .containsExactly(
                        "  means     the bytes of",
                        "            one character",
                        "12345678901234567890123456",
                        "789",
                        "");
    }

    @Test
    void a_long_status_is_broken_and_leaves_room_for_the_body() {
        Page page = new Page("heading", Page.Kind.TEXT, List.of("0", "1", "2"), "what goes on at present", 0);

        assertThat(rows(Window.of(page, KEYS, 0, 8, 12)))
                .containsExactly("heading", "", "0", "1", "2", "what goes on", "at present", "keys");
        assertThat(rows(Window.of(page, KEYS, 0, 5, 12)))
                .containsExactly("heading", "", "0", "what goes on", "space more (");
    }

    @Test
    void the_longest_text_about_the_keys_that_fits_is_shown() {
        List<String> keys = List.of("h hint  q quit", "h q");

        assertThat(rows(Window.of(page("body"), keys, 0, 5, 14))).endsWith("h hint  q quit");
        assertThat(rows(Window.of(page("body"), keys, 0, 5, 13))).endsWith("h q");
        assertThat(rows(Window.of(page("1", "2"), keys, 0, 5, 22))).endsWith("space more (1/2)  h q");
    }

    @Test
    void a_verdict_is_faint_while_the_class_is_checked_again() {
        Page verdict = new Page("heading", Page.Kind.VERDICT, List.of("\u001b[31mfailed\u001b[0m"), "status", 0);
        Page during = verdict.duringCheck("checking ...");

        assertThat(styleOfBody(verdict)).isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
        assertThat(styleOfBody(during)).isEqualTo(AttributedStyle.DEFAULT.faint());
        assertThat(styleOfBody(during.withNote("a note"))).isEqualTo(AttributedStyle.DEFAULT.faint());
        assertThat(styleOfBody(page("a task").duringCheck("checking ..."))).isEqualTo(AttributedStyle.DEFAULT);
    }

    private static AttributedStyle styleOfBody(Page page) {
        return Window.of(page, KEYS, 0, 5, 40).rows().get(2).styleAt(0);
    }

    @Test
    void colours_work_but_other_escape_codes_and_control_characters_are_removed() {
        AttributedString row = Window.of(page("\u001b[31mred\u001b[0m\u001b[2J\ta\u0007b\r"), KEYS, 0, 5, 40)
                .rows()
                .get(2);

        assertThat(row.toString()).isEqualTo("red    ab");
        assertThat(row.styleAt(0)).isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
    }
}
