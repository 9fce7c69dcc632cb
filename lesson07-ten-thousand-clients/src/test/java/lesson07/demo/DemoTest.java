package lesson07.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void shows_the_threads_of_each_server_and_who_waits() throws Exception {
        Thread other = new Thread(LockSupport::park, "other"); // not the demo's, and must not be counted
        other.start();
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8) {
            @Override
            public void println(String line) {
                if (line.contains("listening")) {
                    end(other);
                }
                super.println(line);
            }
        };

        Demo.run(new Play(out, false));

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

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
