package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest(name = "\"{0}\" and \"{1}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            hello\\n  | hello      | 1 newline missing at the end
            hello    | hello\\n    | 1 newline too many at the end
            hello    | \\nhello    | 1 newline too many at the beginning
            a\\nb\\n  | ab\\n        | 1 newline missing in the middle
            a\\nb\\n  | a\\n\\nb\\n  | 1 newline too many in the middle
            hello    | hel        | 2 characters missing at the end
            hello    | hello!     | 1 character too many at the end
            hello    | ello       | 1 character missing at the beginning
            hello    | heLLllo    | 2 characters too many in the middle
            hello    | ''         | nothing came: 5 characters missing
            a\\n      | a\\r\\n     | there is a carriage return before the newline: the line ends with \\r\\n, not with \\n
            a        | a\\r       | there is a carriage return before the newline: the line ends with \\r\\n, not with \\n
            a\\nb\\n  | a\\r\\nb\\r\\n | there is a carriage return before the newline: the line ends with \\r\\n, not with \\n
            hello    | he\\nxo     | a newline too many, or too early
            he\\nlo   | hexxx      | a newline is missing, or there is too much before it
            hello    | hallo      | the right number of characters, but not the expected ones
            hello    | Hi         | other characters than expected, and 3 fewer
            Hi       | hello      | other characters than expected, and 3 more
            """)
    void says_what_differs(String expected, String received, String words) {
        assertThat(Difference.inWords(Quoted.text(unescaped(expected)), Quoted.text(unescaped(received))))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "\"{0}\" and \"{1}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            hé     | ha    | other bytes than expected, and 1 fewer
            hello  | hell  | 1 byte missing at the end
            """)
    void speaks_of_bytes(String expected, String received, String words) {
        assertThat(Difference.inWords(Quoted.bytes(expected.getBytes(UTF_8)), Quoted.bytes(received.getBytes(UTF_8))))
                .isEqualTo(words);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
