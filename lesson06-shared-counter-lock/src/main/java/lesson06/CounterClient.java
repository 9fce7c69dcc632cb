package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import lesson06.terminal.Arguments;
import lesson06.terminal.Connection;
import lesson06.terminal.Launch;
import lesson06.terminal.Show;

/** Sends {@code Hello, Server!} to {@link CounterServer} and prints the answer, which holds this client's number. */
public final class CounterClient {

    private static final int PORT = 65434;
    private static final byte[] MESSAGE = "Hello, Server!".getBytes(UTF_8); // no newline: one read is one message here
    private static final int LONGEST_ANSWER = 1024; // bytes
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10); // for the whole answer

    private CounterClient() {}

    public static void main(String[] args) {
        System.exit(run(args, ANSWER_TIME, System.out, System.err));
    }

    static int run(String[] args, Duration answerTime, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Socket server = Connection.open(new Arguments(args, "[host] [port]").connectTo(PORT));
            try (server) {
                server.getOutputStream().write(MESSAGE);
                out.println("Server replied: " + Show.text(answer(server, Deadline.in(answerTime))));
                return 0;
            } catch (SocketTimeoutException e) {
                String time = Limits.inWords(answerTime);
                throw new IOException("Lost the server: no end of stream came within " + time, e);
            } catch (IOException e) {
                throw new IOException("Lost the server: " + e.getMessage(), e);
            }
        });
    }

    /** All bytes up to end of stream, which is how this server says that its answer is complete. */
    private static String answer(Socket server, Deadline deadline) throws IOException {
        byte[] answer = new byte[LONGEST_ANSWER + 1];
        int length = 0;
        int count;
        do {
            server.setSoTimeout(deadline.millisLeft());
            count = server.getInputStream().read(answer, length, answer.length - length); // blocks
            length += Math.max(count, 0);
            if (length > LONGEST_ANSWER) {
                throw new IOException("its answer is longer than " + LONGEST_ANSWER + " bytes");
            }
        } while (count != -1);
        if (length == 0) {
            throw new EOFException("it closed the connection without an answer");
        }
        return new String(answer, 0, length, UTF_8);
    }
}
