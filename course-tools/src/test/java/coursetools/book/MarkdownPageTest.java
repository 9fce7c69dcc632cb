package coursetools.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownPageTest {

    @TempDir
    private Path root;

    /** What GitHub makes of such headings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What goes wrong                   | what-goes-wrong
                    1.2: Refused, or timed out?       | 12-refused-or-timed-out
                    `accept()` and *you*              | accept-and-you
                    TCP & UDP                         | tcp--udp
                    Half-close (FIN)                  | half-close-fin
                    snake_case stays                  | snake_case-stays
                    Zürich, naïve                     | zürich-naïve
                    The [link](x.md)'s text           | the-links-text
                    "?" for é                         | -for-é
                    """)
    void headings_have_anchors_as_on_github(String heading, String anchor) throws IOException {
        assertThat(page("# " + heading + "\n").anchors()).containsExactly(anchor);
    }

    @Test
    void the_second_heading_of_the_same_text_is_numbered() throws IOException {
        assertThat(page("# One\n\n## One\n\n### one\n").anchors()).containsExactlyInAnyOrder("one", "one-1", "one-2");
    }

    @Test
    void html_can_set_an_anchor_and_a_code_block_can_not() throws IOException {
        assertThat(page("<a id=\"here\"></a>\n\nText <a name='there'></a>\n\n```\n# no heading\n```\n")
                        .anchors())
                .containsExactlyInAnyOrder("here", "there");
    }

    private MarkdownPage page(String text) throws IOException {
        return MarkdownPage.read(root, Files.writeString(root.resolve("page.md"), text));
    }
}
