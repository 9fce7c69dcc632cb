package lesson01;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import lesson01.Outcome.Connected;
import lesson01.Outcome.Failed;
import lesson01.terminal.Launch;
import lesson01.terminal.Port;
import lesson01.terminal.Prompt;
import lesson01.terminal.Reason;
import lesson01.terminal.Show;

/** Connects to a host and port and says what came of it: connected, or one plain reason why not. */
public final class ConnectClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String USAGE = "Arguments: [host] [port] [timeout in seconds, 1 to 999; default 5]";

    private ConnectClient() {}

    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    /** The whole program: returns 0 if connected or at end of input, 1 if not connected, 2 for what can't be tried. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> connect(args, new Prompt(in, out), out, err));
    }

    private static int connect(String[] args, Prompt prompt, PrintStream out, PrintStream err) throws IOException {
        String host = args.length > 0 ? checkedHost(args[0]) : null;
        Integer port = args.length > 1 ? Port.parse(args[1], 1) : null;
        Duration timeout = args.length > 2 ? seconds(args[2]) : TIMEOUT;
        if (args.length > 3) {
            throw new IllegalArgumentException("Too many arguments. " + USAGE);
        }

        Socket socket;
        try {
            socket = Connector.createSocket();
        } catch (IOException e) {
            err.println("Failed to create a socket");
            err.println("Reason: " + Reason.sentenceFor(e));
            return 1;
        }
        try (socket) {
            out.println("Socket created");
            if (host == null) {
                String answer = prompt.ask("Enter the target host name to connect: ");
                if (answer == null) {
                    return 0; // end of input: there is nothing to do
                }
                host = checkedHost(answer.strip());
            }
            if (port == null) {
                String answer = prompt.ask("Enter the target port number: ");
                if (answer == null) {
                    return 0;
                }
                port = Port.parse(answer.strip(), 1);
            }
            return report(Connector.connect(socket, host, port, timeout), host, port, out, err);
        }
    }

    private static int report(Outcome outcome, String host, int port, PrintStream out, PrintStream err) {
        if (outcome instanceof Connected connected) {
            out.println("Socket connected to " + Show.text(host) + " on port " + port);
            out.println("Reached " + Show.address(connected.address()) + " in " + milliseconds(connected.took()));
            return 0;
        }
        err.println(Reason.whyNotConnected(host, port, ((Failed) outcome).error()));
        return 1;
    }

    private static String checkedHost(String host) {
        if (host.matches("--?[a-z]+")) { // --help, say
            throw new IllegalArgumentException(USAGE);
        }
        if (host.matches("\\s*|[0-9]+")) { // Java takes "" for this machine, and 80 for 0.0.0.80
            throw new IllegalArgumentException(
                    "Host must be a name or an address, not '" + Show.text(host) + "'. " + USAGE);
        }
        return host;
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(
                    "Timeout must be a whole number of seconds from 1 to 999, not '" + Show.text(text) + "'");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    public static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }
}
