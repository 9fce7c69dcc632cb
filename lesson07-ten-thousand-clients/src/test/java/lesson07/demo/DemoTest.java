package lesson07.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void shows_the_threads_of_each_server_and_who_waits() throws Exception {
        var printed = new ByteArrayOutputStream();

        Demo.run(new Play(new PrintStream(printed, true, UTF_8), false));

        assertThat(printed.toString(UTF_8)).contains("""
                crowd    1000 more clients are connected, and say nothing
                server   -> alice "Welcome to the server\\n"
                alice    -> "hello\\n"
                server   -> alice "Hello I am server hello\\n"
                server   has started 1003 threads for all that
                """, "server   has started 2 threads for all that\n", """
                alice    -> "slow\\n"                  the answer takes 300 ms
                bob      -> "hello\\n"
                server   -> bob "Hello I am server hello\\n"
                bob      has waited\s""");
    }
}
