package lesson03.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class DemoTest {

    @Test
    void shows_what_udp_keeps_and_what_it_does_not_promise() throws Exception {
        var printed = new ByteArrayOutputStream();

        Demo.run(new Play(new PrintStream(printed, true, UTF_8), false));

        String transcript = printed.toString(UTF_8)
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("finds \\d{1,3} of", "finds FEW of"); // at most 999 of 1000: some are lost
        assertThat(transcript).isEqualToNormalizingNewlines("""

                1. A datagram is a message: nothing is cut, nothing is glued
                server   bound to 127.0.0.1:PORT; there is no listen and no accept
                alice    sends from 127.0.0.1:PORT
                alice    -> "one"                     two datagrams, one after the other
                alice    -> "two"
                server   -> alice "Hello, I am a UDP server"
                server   -> alice "Hello, I am a UDP server"
                alice    has two answers, one for each message
                stranger -> ""                        even an empty datagram is a message
                server   -> stranger "Hello, I am a UDP server"

                2. What does not fit into the receiver's buffer is cut off
                alice    -> 5000 bytes                the server allows 4096 bytes
                server   -> alice "Hello, I am a UDP server"
                server   prints: The datagram was longer than 4096 bytes: the rest of it was cut off

                3. Anybody can send to anybody
                stranger -> alice "I am the server"
                alice    -> "Who is there?"           her socket is connected to the server
                server   -> alice "Hello, I am a UDP server"
                alice    gets only the server's answer: her system dropped the stranger's

                4. Nobody is there
                bob      -> nobody "Anybody there?"   send succeeds: it does not wait to find out
                bob      is told: port unreachable; only a connected socket learns that

                5. Nobody is told when a datagram is lost
                carol    -> busy 1000 datagrams of 1000 bytes; busy does not read yet, and no send fails
                busy     finds FEW of them: the receive buffer was full, the rest are lost
                """);
    }
}
