package learncli.command;

import java.io.IOException;
import java.time.Duration;
import learncli.recording.PictureOption;
import learncli.tap.Arguments;
import learncli.tap.Handling;
import learncli.tap.Tap;
import learncli.tap.TapTranscript;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn tap}: shows what a client and a server send each other. */
@Command(
        name = "tap",
        description = {
            "Stands between clients and a server, and shows what each of them sends, as it arrives.",
            "Clients connect to the tap, on this machine; it connects each to the server, and passes on bytes, ends of "
                    + "stream and resets. Ctrl-C ends it.",
            ""
        },
        customSynopsis = "./learn tap [-h] [OPTIONS] [LISTEN_PORT] HOST:PORT",
        sortOptions = false,
        footer = {
            "",
            "For example, each in a terminal of its own:",
            "  ./learn run 2 EchoServer",
            "  ./learn tap 8000 127.0.0.1:12345",
            "  ./learn run 2 EchoClient 127.0.0.1 8000"
        })
public final class TapCommand extends LearnCommand {

    // if there is only one argument, it is the server: see Arguments
    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "LISTEN_PORT",
            description = "Where the tap listens; 0, or none: any free port.")
    private String first;

    @Parameters(
            index = "1",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "HOST:PORT",
            description = "Where the server listens; put an IPv6 address in brackets.")
    private String second;

    @Option(
            names = "--slice",
            paramLabel = "N",
            description = "Passes bytes on in pieces of at most N bytes, each in a write of its own.")
    private int slice = Integer.MAX_VALUE;

    @Option(names = "--delay", paramLabel = "MS", description = "Waits MS milliseconds before it passes a piece on.")
    private int delay;

    @Option(
            names = "--reset-after",
            paramLabel = "BYTES",
            description = "Resets a client's connection and the server's as soon as BYTES bytes have been passed on "
                    + "between the two, both directions counted together; not one byte more is passed on.")
    private long resetAfter = Long.MAX_VALUE;

    @Mixin
    private final PictureOption picture = new PictureOption();

    @Override
    public Integer call() throws InterruptedException {
        Arguments arguments = arguments();
        TapTranscript transcript =
                new TapTranscript(picture.recorded(out()::println), colours().enabled());
        try (Tap tap = Tap.start(arguments, transcript)) {
            // Java runs this when the program is about to end, which here is by Ctrl-C or kill
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                picture.draw(root);
                transcript.end("Exited by the user");
            }));
            tap.awaitClose(); // blocks until Ctrl-C, which ends the process
            return 0;
        } catch (IOException e) {
            throw Trouble.failed(arguments.cannotListen(e), e);
        }
    }

    private Arguments arguments() {
        try {
            return Arguments.of(first, second, new Handling(slice, Duration.ofMillis(delay), resetAfter));
        } catch (IllegalArgumentException e) { // the message says what was wrong
            throw Trouble.wrongCommand(e.getMessage() + "\nHelp: ./learn help tap");
        }
    }
}
