package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lesson05.terminal.Arguments;
import lesson05.terminal.Connection;
import lesson05.terminal.Launch;
import lesson05.terminal.Prompt;
import lesson05.terminal.Show;

/**
 * Takes part in the chatroom of {@link ChatServer}. Two things must be waited for at once, the server's lines and the
 * user's, and so there are two threads: this program's own shows what comes, a second one sends what is typed.
 *
 * <p>A line that comes while the user types lands in the middle of the typed one: the terminal holds that one back until
 * Enter, and no program sees it. What was typed is not lost, and is sent whole.
 */
public final class ChatClient {

    private static final int PORT = 8000;
    private static final int LONGEST_LINE = 524_288; // bytes: room for a list of 10,000 names
    private static final Duration LINE_TIME = Duration.ofSeconds(30); // for one line of the server
    private static final Duration PATIENCE = Duration.ofSeconds(10); // with a server that sends no welcome

    /** How long it waits for a server that does not read, and, at the end, for what the server still owes us. */
    record Waits(Duration write, Duration farewell) {
        static final Waits STANDARD = new Waits(Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    private final Socket server;
    private final Prompt prompt;
    private final PrintStream out;
    private final Waits waits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch over = new CountDownLatch(1); // at 0 when nothing more will be shown
    private volatile boolean asking; // the cursor stands behind a question
    private volatile boolean userHasEnded;
    private volatile boolean serverDoesNotRead;

    private ChatClient(Socket server, Waits waits, Prompt prompt, PrintStream out) {
        this.server = server;
        this.waits = waits;
        this.prompt = prompt;
        this.out = out;
    }

    public static void main(String[] args) {
        // ends the typing thread, too, wherever it waits
        System.exit(run(args, Waits.STANDARD, System.in, System.out, System.err));
    }

    /** The whole program: returns 0 at the user's end of input, 1 without a server, 2 for wrong arguments. */
    static int run(String[] args, Waits waits, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Socket server = Connection.open(new Arguments(args, "[host] [port]").connectTo(PORT));
            try (server) {
                if (!new ChatClient(server, waits, new Prompt(in, out), out).talk()) {
                    err.println("Not let in: start again and choose another nickname");
                    return 1;
                }
                return 0;
            } catch (IOException e) {
                err.println("Lost the server: " + e.getMessage());
                return 1;
            }
        });
    }

    /**
     * Shows what the server sends; returns when the user has ended the conversation, throws when the server has. False if
     * the server did not let the user in.
     */
    private boolean talk() throws IOException {
        Thread typing = new Thread(this::type, "chat-typing");
        typing.setDaemon(true);
        LineReader lines = new LineReader(server, LONGEST_LINE, LINE_TIME, PATIENCE);
        boolean inTheRoom = true; // until the answer to the nickname, the second line, says otherwise
        int count = 0;
        try {
            while (true) {
                Line line = next(lines, count);
                count++;
                show(line);
                if (count == 1) { // the welcome
                    typing.start();
                } else if (count == 2) {
                    inTheRoom = line.text().startsWith("* ");
                }
            }
        } catch (IOException e) {
            if (serverDoesNotRead) {
                throw new IOException("it did not read for " + Limits.inWords(waits.write()), e);
            }
            if (inTheRoom && !userHasEnded) {
                throw e;
            }
            return inTheRoom; // this is how it ends after the user has ended it, or after a refusal
        } finally {
            over.countDown();
            timer.shutdownNow();
        }
    }

    /** Blocks until the server sends a line; after the welcome it may be silent as long as it likes. */
    private static Line next(LineReader lines, int count) throws IOException {
        while (true) {
            Line line = lines.next();
            switch (line.kind()) {
                case END -> throw new EOFException("it closed the connection");
                case TOO_SLOW ->
                    throw new IOException("it did not end its line within " + LINE_TIME.toSeconds() + " s");
                case IDLE -> {
                    if (count == 0) {
                        throw new IOException("no welcome came within " + PATIENCE.toSeconds() + " s");
                    }
                }
                default -> {
                    return line;
                }
            }
        }
    }

    private void show(Line line) {
        String text = switch (line.kind()) {
            case TOO_LONG -> "(a line of more than " + LONGEST_LINE + " bytes)";
            case NOT_UTF8 -> "(a line that is not UTF-8)";
            default -> Show.text(line.text());
        };
        out.println(asking ? System.lineSeparator() + text : text); // in one piece, so that nothing gets in between
    }

    /** What the typing thread does: sends the user's lines, and ends our side of the connection at the end of input. */
    private void type() {
        try {
            OutputStream toServer = server.getOutputStream();
            String line = ask("Choose your nickname: ");
            while (line != null) {
                send(toServer, line);
                line = ask("");
            }
            userHasEnded = true;
            server.shutdownOutput(); // the server sends what it owes us, then ends its side, and that ends talk()
            if (!over.await(waits.farewell().toMillis(), TimeUnit.MILLISECONDS)) {
                server.close(); // it does not end: close() wakes talk() instead
            }
        } catch (IOException e) {
            // The server is gone: talk() meets the same, and says so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A write has no timeout of its own: if the server does not read, a timer closes the socket, which ends the write. */
    private void send(OutputStream toServer, String line) throws IOException {
        Future<?> hangUp;
        try {
            hangUp = timer.schedule(this::giveUp, waits.write().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("the conversation is over", e);
        }
        try {
            toServer.write((line + "\n").getBytes(UTF_8)); // blocks while the server does not read; we still show
        } finally {
            hangUp.cancel(false);
        }
    }

    private void giveUp() {
        serverDoesNotRead = true;
        try {
            server.close(); // wakes the write, and talk()
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    /** The user's next line; null at the end of input, and when there is no input to read. */
    private String ask(String question) {
        asking = !question.isEmpty();
        try {
            return prompt.ask(question);
        } catch (UncheckedIOException e) {
            return null;
        } finally {
            asking = false;
        }
    }
}
