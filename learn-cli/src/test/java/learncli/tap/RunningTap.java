package learncli.tap;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import peerkit.CapturedOutput;
import peerkit.Console;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** A tap in front of a listener whose side the test plays, too, and all that it prints. */
final class RunningTap implements AutoCloseable {

    private final CapturedOutput out = Console.silent().out();
    private final Tap tap;

    private RunningTap(Target target, Duration connectTimeout, Handling handling, boolean colours) throws IOException {
        TapTranscript transcript = new TapTranscript(new PrintWriter(out.stream(), true), colours);
        tap = Tap.start(new Arguments(0, target, handling), connectTimeout, transcript);
    }

    static RunningTap inFrontOf(TcpListener listener) throws IOException {
        return inFrontOf(listener, Handling.UNCHANGED);
    }

    static RunningTap inFrontOf(TcpListener listener, Handling handling) throws IOException {
        return new RunningTap(loopback(listener.port()), Duration.ofSeconds(5), handling, false);
    }

    static RunningTap inColour(TcpListener listener) throws IOException {
        return new RunningTap(loopback(listener.port()), Duration.ofSeconds(5), Handling.UNCHANGED, true);
    }

    static RunningTap inFrontOf(Target target, Duration connectTimeout) throws IOException {
        return new RunningTap(target, connectTimeout, Handling.UNCHANGED, false);
    }

    static Target loopback(int port) {
        return new Target("127.0.0.1", port);
    }

    TcpPeer connect() {
        return TcpPeer.connect(tap.port());
    }

    CapturedOutput out() {
        return out;
    }

    /** What was printed, with the same word for every port, for they are others each time. */
    List<String> lines() {
        return out.text()
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .lines()
                .toList();
    }

    /** Closes the tap before the test has come to its end. */
    void closeNow() throws IOException {
        tap.close();
    }

    @Override
    public void close() throws IOException {
        tap.close();
    }
}
