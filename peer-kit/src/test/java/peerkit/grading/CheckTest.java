package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peerkit.grading.Check.given;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import peerkit.Failure;

class CheckTest {

    @Test
    void says_nothing_about_parts_that_are_as_expected() throws Throwable {
        given("a").expect("b", "b");
        given("a").expect((String) null, null);
        given("a").expect(new byte[] {1}, new byte[] {1});
        given("a").expect(List.of(1), List.of(1));
        given("a").holds(true, "this", "that");
        assertThat(given("a").expectThrows(IOException.class, () -> fail(new EOFException("e"))))
                .hasMessage("e");
    }

    @Test
    void shows_what_was_sent_piece_by_piece_and_what_the_difference_means() {
        assertThat(Failure.of(() -> sent(new byte[] {'h', (byte) 0xc3}, new byte[] {(byte) 0xa9, '\n'})
                        .and("then", "end of stream")
                        .means("in general")
                        .whenReceived("h\ufffd\ufffd", "in particular")
                        .expect("hé", "h\ufffd\ufffd")))
                .endsWith("""
                  sent      "h\\xc3"  (pause)  "\\xa9\\n"
                  then      end of stream
                  expected  "hé"
                  received  "h\\ufffd\\ufffd"
                              ^ first difference at character 2
                  means     in particular
                """);
    }

    @Test
    void falls_back_to_the_general_meaning_and_then_to_the_difference_in_words() {
        assertThat(Failure.of(() -> given("a").means("in general").expect("b", "c")))
                .endsWith("  means     in general\n");
        assertThat(Failure.of(() -> given("a").expect("b", "b\n")))
                .endsWith("  means     1 newline too many at the end\n");
    }

    @Test
    void knows_a_particular_array_of_bytes() {
        assertThat(Failure.of(() ->
                        given("a").whenReceived(new byte[] {2}, "the second").expect(new byte[] {1}, new byte[] {2})))
                .endsWith("  means     the second\n");
    }

    @Test
    void shows_values_and_nothing_in_words() {
        assertThat(Failure.of(() -> when("two are in").expect(2, 1))).endsWith("""
                  when      two are in
                  expected  2
                  received  1
                """);
        assertThat(Failure.of(() -> given("x").expect(null, "late")))
                .contains("  expected  null\n  received  \"late\"\n");
    }

    @Test
    void tells_another_exception_or_none_from_the_one_it_expects() {
        assertThat(Failure.of(() -> given("x").expectThrows(EOFException.class, () -> fail(new IOException("reset")))))
                .contains("  expected  an EOFException\n  received  java.io.IOException: reset\n");
        assertThat(Failure.of(() -> given("x").expectThrows(IOException.class, () -> "abc")))
                .contains("  expected  an IOException\n  received  no exception, but \"abc\"\n");
        assertThat(Failure.of(() -> given("x").expectThrows(IOException.class, () -> {})))
                .contains("  received  no exception\n");
    }

    @Test
    void lets_through_what_is_no_answer() {
        assertThatThrownBy(() -> given("x")
                        .expectThrows(
                                IllegalStateException.class,
                                () -> fail(new UnsupportedOperationException("not attempted"))))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static void fail(Exception exception) throws Exception {
        throw exception;
    }
}
