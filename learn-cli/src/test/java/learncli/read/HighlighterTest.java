package learncli.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int i = 0x1F;             | [keyword int] i = [number 0x1F];",
                "Socket s = null; // if so | [type Socket] s = [keyword null]; [comment // if so]",
                "/* a \"b\" */ UTF_8       | [comment /* a \"b\" */] UTF_8",
                "\"// no \\\" comment\" x  | [string \"// no \\\" comment\"] x",
                "'\"' + '\\''              | [string '\"'] + [string '\\'']",
                "@Override newer           | [annotation @Override] newer",
            })
    void pieces_of_java_are_told_apart(String code, String expected) {
        assertThat(marked(Highlighter.html(code, "java"))).isEqualTo(expected);
    }

    @Test
    void a_text_block_is_one_string() {
        String block = "\"\"\"\n  \"new\"\n  \"\"\"";

        assertThat(marked(Highlighter.html(block, "java"))).isEqualTo("[string " + block + "]");
    }

    @Test
    void in_a_session_what_is_typed_stands_out() {
        assertThat(marked(Highlighter.html("$ nc -l 1 # waits\nnew $ 1\n", "console")))
                .isEqualTo("[typed $ nc -l 1 # waits]\nnew $ 1\n");
        assertThat(marked(Highlighter.html("# first\nnc -l 1 # waits\n", "sh")))
                .isEqualTo("[comment # first]\nnc -l 1[comment  # waits]\n");
    }

    @Test
    void signs_of_html_are_text() {
        assertThat(Highlighter.html("List<String> a = \"&\";", "text"))
                .isEqualTo("List&lt;String&gt; a = &quot;&amp;&quot;;");
    }

    /** Spans as brackets, which are easier to read. */
    private static String marked(String html) {
        return html.replaceAll("<span class=\"(\\w+)\">", "[$1 ")
                .replace("</span>", "]")
                .replace("&quot;", "\"");
    }
}
