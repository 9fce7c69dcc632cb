package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void paragraphs_and_items_become_one_line_each_and_code_is_indented() {
        assertThat(Markdown.lines("""
                Call `read` until the *newline* has
                arrived, see [docs/x.md](../x.md).

                - one
                  item
                - another

                ```java
                if (x) {
                    y();
                }
                ```
                The end.
                """))
                .containsExactly(
                        "Call `read` until the newline has arrived, see docs/x.md.",
                        "",
                        "- one item",
                        "- another",
                        "",
                        "    if (x) {",
                        "        y();",
                        "    }",
                        "",
                        "The end.");
    }
}
