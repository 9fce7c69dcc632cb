package learncli.tap;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import peerkit.CapturedOutput;
import peerkit.Console;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** A tap between a client and a listener, which the test plays both, and all that it prints. */
final class RunningTap implements AutoCloseable {

    static final Handling UNCHANGED = new Handling(Integer.MAX_VALUE, Duration.ZERO, Long.MAX_VALUE);

    private final CapturedOutput out = Console.silent().out();
    private final Tap tap;

    private RunningTap(Target target, Duration connectTimeout, Handling handling, boolean colours) throws IOException {
        TapTranscript transcript = new TapTranscript(out.stream()::println, colours);
        tap = Tap.start(new Arguments(0, target, handling), connectTimeout, transcript);
    }

    static RunningTap inFrontOf(TcpListener listener) throws IOException {
        return inFrontOf(listener, UNCHANGED);
    }

    static RunningTap inFrontOf(TcpListener listener, Handling handling) throws IOException {
        return new RunningTap(loopback(listener.port()), Duration.ofSeconds(5), handling, false);
    }

    static RunningTap inColour(TcpListener listener) throws IOException {
        return new RunningTap(loopback(listener.port()), Duration.ofSeconds(5), UNCHANGED, true);
    }

    static RunningTap inFrontOf(Target target, Duration connectTimeout) throws IOException {
        return new RunningTap(target, connectTimeout, UNCHANGED, false);
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

    /** What was printed, with PORT instead of port numbers. */
    List<String> lines() {
        return out.text()
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .lines()
                .toList();
    }

    /** Closes the tap before the end of the test. */
    void closeNow() throws IOException {
        tap.close();
    }

    @Override
    public void close() throws IOException {
        tap.close();
    }
}
