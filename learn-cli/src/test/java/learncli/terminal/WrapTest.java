package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void a_line_that_fits_stays_as_it_is() {
        assertThat(Wrap.lines("", 5)).containsExactly("");
        assertThat(Wrap.lines("  two", 5)).containsExactly("  two");
    }

    @Test
    void a_long_line_is_broken_between_words() {
        assertThat(Wrap.lines("the quick brown fox", 10)).containsExactly("the quick", "brown fox");
        assertThat(Wrap.lines("the quick brown fox", 9)).containsExactly("the quick", "brown fox");
    }

    @Test
    void the_next_rows_are_indented_as_far_as_the_text() {
        assertThat(Wrap.lines("  means     between the moment when it looks", 30))
                .containsExactly("  means     between the moment", "            when it looks");
        assertThat(Wrap.lines("            1|   reads the count it has", 30))
                .containsExactly("            1|   reads the", "                 count it has");
        assertThat(Wrap.lines("- an item of a list", 12)).containsExactly("- an item of", "  a list");
        assertThat(Wrap.lines("+ * a comment in a difference", 16))
                .containsExactly("+ * a comment in", "    a difference");
    }

    @Test
    void if_a_column_leaves_too_little_room_an_earlier_one_is_used() {
        assertThat(Wrap.lines("client1  -> \"a\"          1 byte, passed on", 24))
                .containsExactly("client1  -> \"a\"", "         1 byte, passed", "         on");
    }

    @Test
    void a_long_word_stays_whole_so_that_it_can_be_copied() {
        String path = "  write   " + "folder/".repeat(10);

        assertThat(Wrap.lines(path, 30)).containsExactly(path);
        assertThat(Wrap.lines(path + " (+)", 30)).containsExactly(path, "          (+)");
    }

    @Test
    void colours_take_no_room_and_are_kept() {
        assertThat(Wrap.lines("\u001b[31mthe quick\u001b[0m brown", 9))
                .containsExactly("\u001b[31mthe quick\u001b[0m", "brown");
    }
}
