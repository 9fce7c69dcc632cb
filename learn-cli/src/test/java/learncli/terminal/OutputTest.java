package learncli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Output out = new Output(new PrintStream(printed, true, UTF_8), 12);

    private String printed() {
        return printed.toString(UTF_8).replace("\r\n", "\n");
    }

    @Test
    void lines_are_wrapped() {
        out.println("the quick brown fox");
        out.printf("%s%n", "é");

        assertThat(printed()).isEqualTo("the quick\nbrown fox\né\n");
    }

    @Test
    void the_beginning_of_a_line_is_printed_when_it_is_flushed() {
        out.print("\rbegun");
        assertThat(printed()).isEmpty();
        out.flush();

        assertThat(printed()).isEqualTo("\rbegun");
    }

    @Test
    void prose_has_80_columns_where_there_is_no_terminal() {
        StringWriter file = new StringWriter();
        Output.prose(new PrintWriter(file), List.of("word ".repeat(30).strip()));

        assertThat(file.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    }
}
