package lesson01;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import lesson01.Outcome.Connected;
import lesson01.Outcome.Failed;
import lesson01.terminal.Launch;
import lesson01.terminal.Port;
import lesson01.terminal.Prompt;
import lesson01.terminal.Reason;
import lesson01.terminal.Show;

/** Connects to a host and port and says what came of it: connected, or one plain reason why not. */
public final class ConnectClient {

    private static final String USAGE = "Arguments: [host] [port] [timeout in seconds, 1 to 999; default 5]";

    private String host; // null until the user has answered, unless it is an argument
    private Integer port; // the same
    private final Duration timeout; // for each address

    private ConnectClient(String[] args) {
        host = args.length > 0 ? checkedHost(args[0]) : null;
        port = args.length > 1 ? Port.parse(args[1], 1) : null;
        timeout = seconds(args.length > 2 ? args[2] : "5");
        if (args.length > 3) {
            throw new IllegalArgumentException("Too many arguments. " + USAGE);
        }
    }

    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    /**
     * The whole program: returns 0 if connected or at end of input, 1 if not connected, 2 for a wrong argument or
     * answer.
     */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> new ConnectClient(args).connect(new Prompt(in, out), out));
    }

    private int connect(Prompt prompt, PrintStream out) throws IOException {
        try (Socket socket = createSocket()) {
            out.println("Socket created");
            if (!askForTheRest(prompt)) {
                return 0; // end of input: there is nothing to do
            }
            Outcome outcome = Connector.connect(socket, host, port, timeout);
            if (outcome instanceof Connected connected) {
                out.println("Socket connected to " + Show.text(host) + " on port " + port);
                out.println("Reached " + connected.addressAndTime());
                return 0;
            }
            throw new IOException(Reason.whyNotConnected(host, port, ((Failed) outcome).error()));
        }
    }

    private static Socket createSocket() throws IOException {
        try {
            return Connector.createSocket();
        } catch (IOException e) {
            String reason = Reason.sentenceFor(e);
            throw new IOException("Failed to create a socket" + System.lineSeparator() + "Reason: " + reason, e);
        }
    }

    /** Asks for what was not an argument; returns false at end of input. */
    private boolean askForTheRest(Prompt prompt) {
        if (host == null) {
            String answer = prompt.ask("Enter the target host name to connect: ");
            if (answer == null) {
                return false;
            }
            host = checkedHost(answer.strip());
        }
        if (port == null) {
            String answer = prompt.ask("Enter the target port number: ");
            if (answer == null) {
                return false;
            }
            port = Port.parse(answer.strip(), 1);
        }
        return true;
    }

    private static String checkedHost(String host) {
        if (host.matches("--?[a-z]+")) { // for example --help
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
}
