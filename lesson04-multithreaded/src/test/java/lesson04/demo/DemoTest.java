package lesson04.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class DemoTest {

    @Test
    void shows_how_long_three_clients_wait_for_one_thread_for_two_and_for_a_thread_each() throws Exception {
        var printed = new ByteArrayOutputStream();

        Demo.run(new Play(new PrintStream(printed, true, UTF_8), false));

        String text = printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
        assertThat(text.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                        .replaceAll("has waited \\d+ ms", "has waited T ms")
                        .replaceAll(" +\\d+ ms(?= |\\n)", " T ms")
                        .replace("for T ms", "for 300 ms"))
                .isEqualToNormalizingNewlines("""

                1. One thread for all: each waits until those before have left
                server   listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                bob      connects from 127.0.0.1:PORT
                carol    connects from 127.0.0.1:PORT
                server   -> alice "Welcome to the server\\n"
                alice    has waited T ms
                carol    -> "hello\\n"                 she is connected, but nobody reads it yet
                alice    stays for 300 ms
                alice    ends this side
                server   -> alice end of stream
                server   -> bob "Welcome to the server\\n"
                bob      has waited T ms
                bob      stays for 300 ms
                bob      ends this side
                server   -> bob end of stream
                server   -> carol "Welcome to the server\\n"
                carol    has waited T ms
                server   -> carol "Hello I am server hello\\n"
                carol    ends this side
                server   -> carol end of stream

                2. A pool of two threads: two silent clients are enough to make the third wait
                server   listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                bob      connects from 127.0.0.1:PORT
                carol    connects from 127.0.0.1:PORT
                server   -> alice "Welcome to the server\\n"
                alice    has waited T ms
                server   -> bob "Welcome to the server\\n"
                bob      has waited T ms
                carol    -> "hello\\n"                 both threads wait for what alice and bob say
                alice    stays for 300 ms
                alice    ends this side
                server   -> alice end of stream
                server   -> carol "Welcome to the server\\n"
                carol    has waited T ms
                server   -> carol "Hello I am server hello\\n"
                carol    ends this side
                server   -> carol end of stream
                bob      ends this side
                server   -> bob end of stream

                3. A thread for each client: nobody waits for anybody
                server   listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                bob      connects from 127.0.0.1:PORT
                carol    connects from 127.0.0.1:PORT
                server   -> alice "Welcome to the server\\n"
                alice    has waited T ms
                server   -> bob "Welcome to the server\\n"
                bob      has waited T ms
                server   -> carol "Welcome to the server\\n"
                carol    has waited T ms
                carol    -> "hello\\n"
                server   -> carol "Hello I am server hello\\n"
                carol    ends this side
                server   -> carol end of stream
                alice    stays for 300 ms
                alice    ends this side
                server   -> alice end of stream
                bob      ends this side
                server   -> bob end of stream

                How long each waited for a thread
                           one thread  pool of two  a thread each
                alice T ms T ms T ms
                bob T ms T ms T ms
                carol T ms T ms T ms
                """);
        assertThat(milliseconds("bob", text)[0]).isGreaterThanOrEqualTo(295); // alice's stay
        assertThat(milliseconds("carol", text)[0]).isGreaterThanOrEqualTo(595); // alice's and bob's
        assertThat(milliseconds("carol", text)[1]).isGreaterThanOrEqualTo(295); // alice's
    }

    /** The three figures behind {@code name} in the table. */
    private static int[] milliseconds(String name, String text) {
        var row = Pattern.compile("(?m)^" + name + " +(\\d+) ms +(\\d+) ms +(\\d+) ms$")
                .matcher(text);
        assertThat(row.find()).isTrue();
        return new int[] {Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3))
        };
    }
}
