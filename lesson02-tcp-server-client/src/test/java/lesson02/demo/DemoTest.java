package lesson02.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class DemoTest {

    @Test
    void shows_what_each_server_makes_of_the_same_bytes() throws Exception {
        var printed = new ByteArrayOutputStream();

        Demo.run(new Play(new PrintStream(printed, true, UTF_8), false));

        assertThat(printed.toString(UTF_8).replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT"))
                .isEqualToNormalizingNewlines("""

                1. GreetingServer treats one read as one message
                server   listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                alice    -> "Hey ser"                 a message, cut: this is its first piece ...
                server   -> alice "Hey client\\n"      ... and it is greeted already
                alice    -> "ver\\n"                   the second piece of the same message
                server   -> alice "Hey client\\n"      greeted twice
                alice    -> "one\\ntwo\\n"              two messages in one write
                alice    ends this side               the server reads end of stream
                server   -> alice "Hey client\\n"      greeted once: one read returned both
                server   -> alice end of stream

                2. EchoServer sends back every byte, however they are cut
                server   listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                bob      connects from 127.0.0.1:PORT
                alice    -> "Hey ser"                 a message, cut
                server   -> alice "Hey ser"
                alice    -> "ver\\n"                   the same message, its second piece
                server   -> alice "ver\\n"
                alice    -> "one\\ntwo\\n"              two messages in one write
                server   -> alice "one\\ntwo\\n"
                bob      -> "h\\xc3\\xa9\\n"             é is two bytes. Nobody answers: the server is talking with alice
                alice    ends this side               the server reads end of stream
                server   -> alice end of stream
                server   -> bob "h\\xc3\\xa9\\n"         now it talks with bob
                bob      resets the connection
                carol    connects from 127.0.0.1:PORT
                carol    -> "still there?\\n"          bob's reset ended only bob's connection
                server   -> carol "still there?\\n"
                """);
    }
}
