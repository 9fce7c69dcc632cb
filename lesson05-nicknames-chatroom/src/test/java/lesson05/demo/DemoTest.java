package lesson05.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class DemoTest {

    @Test
    void shows_the_freeze_and_its_end_and_then_a_conversation() throws Exception {
        var printed = new ByteArrayOutputStream();

        Demo.run(new Play(new PrintStream(printed, true, UTF_8), false));

        assertThat(printed.toString(UTF_8)
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                        .replaceAll("[\\d,]+ (lines|times)", "MANY $1"))
                .isEqualToNormalizingNewlines("""

                1. Step2Lock sends each line with the lock held
                server   alice, mallory and bob are in the room; mallory never reads
                alice    says a line of 1,000 characters, again and again
                bob      hears MANY lines, until the buffers on the way to mallory are full
                server   blocks in send() to mallory, with the lock held
                carol    connects, and gets no welcome: joining takes the lock
                mallory  closes her connection at last: that send() ends, and the room goes on
                carol    gets her welcome
                bob      hears alice again

                2. Step4Bounded puts each line into outboxes
                server   alice, mallory and bob are in the room; mallory never reads
                alice    says a line of 1,000 characters, MANY times
                bob      hears each of them immediately
                server   disconnects mallory: her outbox was full, and nobody waited for her

                3. ChatServer
                server   listening on 127.0.0.1:PORT
                alice    connects from 127.0.0.1:PORT
                server   -> alice "Welcome to this chatroom! Send your nickname as the first line.\\n"
                alice    -> "alice\\n"                 her nickname
                server   -> alice "* The room contains: \\n"
                bob      connects from 127.0.0.1:PORT
                server   -> bob "Welcome to this chatroom! Send your nickname as the first line.\\n"
                bob      -> "bob\\n"
                server   -> bob "* The room contains: alice\\n"
                server   -> alice "* bob has entered the room\\n"
                carol    connects from 127.0.0.1:PORT
                server   -> carol "Welcome to this chatroom! Send your nickname as the first line.\\n"
                carol    -> "ALICE\\n"                 the same name, in capital letters
                server   -> carol "Nickname refused: ALICE is already in the room\\n"
                server   -> carol end of stream
                carol    connects from 127.0.0.1:PORT
                server   -> carol "Welcome to this chatroom! Send your nickname as the first line.\\n"
                carol    -> "carol\\n"                 so she comes again
                server   -> carol "* The room contains: alice, bob\\n"
                server   -> alice "* carol has entered the room\\n"
                server   -> bob "* carol has entered the room\\n"
                alice    -> "Hello all!\\n"            goes to everyone but her
                server   -> bob "[alice] Hello all!\\n"
                server   -> carol "[alice] Hello all!\\n"
                carol    -> "alice: I quit\\n"         everyone sees who said it
                server   -> alice "[carol] alice: I quit\\n"
                server   -> bob "[carol] alice: I quit\\n"
                bob      -> "\\x1b[2J\\n"               would clear the others' terminals
                server   -> alice "[bob] \\\\u001b[2J\\n"
                server   -> carol "[bob] \\\\u001b[2J\\n"
                carol    -> "/who\\n"                  a question to the server
                server   -> carol "* The room contains: alice, bob\\n"
                operator types Five minutes left!     to everyone
                server   -> alice "[server] Five minutes left!\\n"
                server   -> bob "[server] Five minutes left!\\n"
                server   -> carol "[server] Five minutes left!\\n"
                operator types @bob Stop that         to bob alone
                server   -> bob "[server] Stop that\\n"
                bob      ends this side               he has nothing more to say
                server   -> bob end of stream
                server   -> alice "* bob has left the room\\n"
                server   -> carol "* bob has left the room\\n"
                """);
    }
}
