package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureBlockTest {

    @Test
    void has_the_shape_of_every_failure_in_the_course() {
        assertThat(new FailureBlock("2.1 LineReader: joins a character that was cut in two")
                        .line("sent", "\"h\\xc3\"  (pause)  \"\\xa9\\n\"")
                        .difference(Quoted.text("hé"), Quoted.text("h\ufffd\ufffd"))
                        .means("the bytes of one character arrived in two reads, and each read was decoded on its own")
                        .line("hint", "./learn hint 2.1")
                        .line("rerun", "./learn check 2.1"))
                .hasToString("""
                2.1 LineReader: joins a character that was cut in two
                  sent      "h\\xc3"  (pause)  "\\xa9\\n"
                  expected  "hé"
                  received  "h\\ufffd\\ufffd"
                              ^ first difference at character 2
                  means     the bytes of one character arrived in two reads, and each read was decoded on its own
                  hint      ./learn hint 2.1
                  rerun     ./learn check 2.1
                """);
    }

    @Test
    void the_error_begins_on_a_new_line() {
        assertThat(new FailureBlock("title").words("a", "b").failure()).hasMessage("""

                title
                  expected  a
                  received  b
                """);
    }

    @Test
    void further_lines_of_a_text_are_under_its_first_line() {
        assertThat(new FailureBlock("title").line("output", "one\ntwo\n").line("errors", ""))
                .hasToString("""
                title
                  output    one
                            two
                  errors
                """);
    }

    @Test
    void points_at_the_first_byte_after_escapes() {
        assertThat(new FailureBlock("title")
                        .difference(Quoted.bytes("é\n\"a".getBytes(UTF_8)), Quoted.bytes("é\n\"b".getBytes(UTF_8))))
                .hasToString("""
                title
                  expected  "\\xc3\\xa9\\n\\"a"
                  received  "\\xc3\\xa9\\n\\"b"
                                         ^ first difference at byte 5
                """);
    }

    @Test
    void points_at_the_first_character_after_wide_ones() {
        assertThat(new FailureBlock("title").difference(Quoted.text("世界😀a"), Quoted.text("世界😀b")))
                .hasToString("""
                title
                  expected  "世界😀a"
                  received  "世界😀b"
                                   ^ first difference at character 4
                """);
    }

    @Test
    void shows_a_separate_accent_that_looks_the_same() {
        assertThat(new FailureBlock("title").difference(Quoted.text("\u00e9"), Quoted.text("e\u0301")))
                .hasToString("""
                title
                  expected  "é"
                  received  "e\\u0301"
                             ^ first difference at character 1
                """);
    }

    @Test
    void points_after_the_end_of_the_shorter_one() {
        assertThat(new FailureBlock("title").difference(Quoted.text("ab"), Quoted.text("abc")))
                .hasToString("""
                title
                  expected  "ab"
                  received  "abc"
                               ^ first difference at character 3
                """);
        assertThat(new FailureBlock("title").difference(Quoted.text("ab"), Quoted.text("")))
                .hasToString("""
                title
                  expected  "ab"
                  received  ""
                             ^ first difference at character 1
                """);
    }

    @Test
    void shows_a_window_around_a_difference_in_the_middle() {
        String many = "abcdefghijklmnopqrstuvwxyz".repeat(2);

        assertThat(new FailureBlock("title").difference(Quoted.text(many + "0" + many), Quoted.text(many + "1" + many)))
                .hasToString("""
                title
                  expected  (after 37 characters) "lmnopqrstuvwxyz0abcdefghijklmn" (and 38 characters more)
                  received  (after 37 characters) "lmnopqrstuvwxyz1abcdefghijklmn" (and 38 characters more)
                                                                  ^ first difference at character 53
                """);
    }

    @Test
    void leaves_nothing_out_if_that_takes_less_room_than_saying_so() {
        assertThat(new FailureBlock("title")
                        .difference(Quoted.text("abc0123456789abcdef0"), Quoted.text("abc0123456789abcdef1")))
                .hasToString("""
                title
                  expected  "abc0123456789abcdef0"
                  received  "abc0123456789abcdef1"
                                                ^ first difference at character 20
                """);
    }
}
