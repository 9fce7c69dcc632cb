package coursetools.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMessageTest {

    @TempDir
    private Path folder;

    @Test
    void what_differs_from_run_to_run_is_made_the_same() {
        assertThat(KeptMessage.normalised("\r\nsent to port 40123  \r\nfrom 127.0.0.1:5 and 127.0.0.1:40124\n\n"))
                .isEqualTo("sent to port PORT\nfrom 127.0.0.1:5 and 127.0.0.1:PORT\n");
    }

    @Test
    void what_is_kept_does_not_differ() throws IOException {
        Path file = folder.resolve("message.txt");

        KeptMessage.write(file, "one\n");

        assertThat(KeptMessage.difference(file, "one\n")).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("one\n");
    }

    @Test
    void a_checkout_with_the_line_endings_of_windows_is_the_same() throws IOException {
        Path file = Files.writeString(folder.resolve("message.txt"), "one\r\ntwo\r\n");

        assertThat(KeptMessage.difference(file, "one\ntwo\n")).isEmpty();
    }

    @Test
    void a_difference_is_shown_line_by_line() {
        Path file = folder.resolve("message.txt");
        KeptMessage.write(file, "one\ntwo\nthree\n");

        assertThat(KeptMessage.difference(file, "one\n2\nthree\n")).isEqualTo("""
                        says another message than the one that is kept:
                        --- message.txt
                        +++ what is said now
                        @@ -1,3 +1,3 @@
                         one
                        -two
                        +2
                         three
                        """);
    }

    @Test
    void what_was_never_written_is_to_be() {
        assertThat(KeptMessage.difference(folder.resolve("message.txt"), "one\n"))
                .isEqualTo("has no message.txt yet; ./learn prove --write-messages makes it\n");
    }
}
