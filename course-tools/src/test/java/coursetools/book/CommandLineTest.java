package coursetools.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void each_line_of_sh_is_a_command_but_for_remarks() {
        assertThat(CommandLine.in(block("sh", "# first", "./learn   # the map", "", "nc -v \\", "  ADDRESS 8000")))
                .containsExactly(
                        new CommandLine("./learn", 12, false), new CommandLine("nc -v ADDRESS 8000", 15, false));
    }

    @Test
    void in_console_only_what_stands_behind_a_prompt_is_a_command() {
        assertThat(CommandLine.in(block("console", "$ nc -C example.org 80", "GET / HTTP/1.1", "cost: $ 3")))
                .containsExactly(new CommandLine("nc -C example.org 80", 11, false));
    }

    @Test
    void other_blocks_have_no_commands() {
        assertThat(CommandLine.in(block("text", "$ rm -r /"))).isEmpty();
    }

    @Test
    void words_are_split_as_a_shell_does_and_settings_left_out() {
        assertThat(new CommandLine("NO_COLOR=1 ./learn run 3 UdpClient 'é and more' \"two words\"", 1, false).words())
                .containsExactly("./learn", "run", "3", "UdpClient", "é and more", "two words");
    }

    private static Block block(String language, String... lines) {
        return new Block(Optional.empty(), language, 10, List.of(lines), "");
    }
}
