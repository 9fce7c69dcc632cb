package lesson01.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ShowTest {

    @Test
    void shows_an_address_as_host_and_port() {
        assertThat(Show.address(new InetSocketAddress("127.0.0.1", 80))).isEqualTo("127.0.0.1:80");
    }

    @Test
    void puts_an_ipv6_host_in_brackets() {
        assertThat(Show.address(new InetSocketAddress("::1", 80))).isEqualTo("[0:0:0:0:0:0:0:1]:80");
    }

    @Test
    void leaves_text_of_any_language_as_it_is() {
        assertThat(Show.text("hé 世界 😃 \\n")).isEqualTo("hé 世界 😃 \\n");
        assertThat(Show.text("👨\u200d👩\u200d👧")).isEqualTo("👨\u200d👩\u200d👧");
    }

    @Test
    void makes_control_characters_visible() {
        assertThat(Show.text("a\nb\rc\td")).isEqualTo("a\\nb\\rc\\td");
        assertThat(Show.text("\u001b]0;x\u0007\u0000\u007f")).isEqualTo("\\u001b]0;x\\u0007\\u0000\\u007f");
        assertThat(Show.text(Character.toString(0xe0041))).isEqualTo("\\u{e0041}"); // a tag that no font shows
        assertThat(Show.text("\u009b31m\u202e\u2028\ud800")).isEqualTo("\\u009b31m\\u202e\\u2028\\ud800");
    }
}
