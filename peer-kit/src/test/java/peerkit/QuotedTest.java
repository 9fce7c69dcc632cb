package peerkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void bytes_are_ascii_or_escaped() {
        byte[] bytes = {'a', ' ', '~', '\n', '\r', '\t', '"', '\\', 0, 0x1b, 0x7f, (byte) 0x80, (byte) 0xff};

        assertThat(Quoted.bytes(bytes)).hasToString("\"a ~\\n\\r\\t\\\"\\\\\\x00\\x1b\\x7f\\x80\\xff\"");
    }

    @Test
    void text_shows_every_letter() {
        assertThat(Quoted.text("aé世😀ß")).hasToString("\"aé世😀ß\"");
    }

    @Test
    void text_escapes_what_can_not_be_seen() {
        assertThat(Quoted.text("\n\r\t\"\\\0\u001b\u007f\u0085\u00a0\u200b\u2028\u202e\ue000\ud800\uffff\ufffd"))
                .hasToString("\"\\n\\r\\t\\\"\\\\\\u0000\\u001b\\u007f\\u0085\\u00a0\\u200b\\u2028\\u202e"
                        + "\\ue000\\ud800\\uffff\\ufffd\"");
    }

    @Test
    void an_element_of_text_is_a_whole_character() {
        Quoted text = Quoted.text("😀b");

        assertThat(text.length()).isEqualTo(2);
        assertThat(text.at(1)).isEqualTo('b');
        assertThat(text.at(2)).isEqualTo(-1);
        assertThat(text.columns(0, 2)).isEqualTo(3);
    }

    @Test
    void a_byte_of_a_wide_character_is_not_wide() {
        assertThat(Quoted.bytes(new byte[] {(byte) 0xe4}).columns(0, 1)).isEqualTo(4);
    }

    @Test
    void shows_only_the_beginning_of_long_values() {
        assertThat(Quoted.text("a".repeat(60)).shortened()).isEqualTo('"' + "a".repeat(60) + '"');
        assertThat(Quoted.text("a".repeat(61)).shortened())
                .isEqualTo('"' + "a".repeat(60) + "\" (and 1 character more)");
    }
}
