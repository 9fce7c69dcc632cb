package lesson03;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Reads the arguments of a program: what a server listens on, or what a client connects to. */
final class Arguments {

    private Arguments() {}

    /**
     * Where a server listens: {@code [port] [host]}. Without a host it is the loopback address, which only programs on this
     * machine can reach; {@code 0.0.0.0} is every address of this machine.
     *
     * @throws IllegalArgumentException if the arguments are wrong; the message is for the user
     */
    static InetSocketAddress listenOn(String[] args, int defaultPort) {
        check(args, "[port] [host]");
        int port = args.length > 0 ? Port.parse(args[0], 0) : defaultPort;
        if (args.length > 1 && args[1].isBlank()) { // Java would take it for the loopback address
            throw new IllegalArgumentException("Host must not be empty; the arguments are [port] [host]");
        }
        try {
            return new InetSocketAddress(args.length > 1 ? InetAddress.getByName(args[1]) : loopback(), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "Host must be an address of this machine, or 0.0.0.0 for all of them, not '" + Show.text(args[1])
                            + "'");
        }
    }

    /**
     * What a client connects to: {@code [host] [port]}. The host's name is not looked up yet.
     *
     * @throws IllegalArgumentException if the arguments are wrong; the message is for the user
     */
    static InetSocketAddress connectTo(String[] args, int defaultPort) {
        check(args, "[host] [port]");
        if (args.length > 0 && args[0].matches("\\s*|[0-9]+")) { // Java takes "" for this machine, and 80 for 0.0.0.80
            throw new IllegalArgumentException("Host must be a name or an address, not '" + Show.text(args[0])
                    + "'; the arguments are [host] [port]");
        }
        String host = args.length > 0 ? args[0] : loopback().getHostAddress();
        return InetSocketAddress.createUnresolved(host, args.length > 1 ? Port.parse(args[1], 1) : defaultPort);
    }

    /** One line for the user about why a server can't listen on {@code address}, and what to do about it. */
    static String cannotListen(InetSocketAddress address, IOException e) {
        String reason = String.valueOf(e.getMessage());
        String advice = "Choose another port, or 0 for any free one.";
        if (reason.contains("in use")) {
            advice = "Another program listens there: end it, or choose another port (0: any free one).";
        } else if (reason.contains("assign")) {
            advice = "It is not an address of this machine: leave the host out, or use 0.0.0.0 for all addresses.";
        }
        return "Cannot listen on " + Show.address(address) + ": " + reason + ". " + advice;
    }

    private static void check(String[] args, String usage) {
        if (args.length > 0 && args[0].matches("--?[a-z]+")) { // --help, say
            throw new IllegalArgumentException("The arguments are " + usage);
        }
        if (args.length > 2) {
            throw new IllegalArgumentException("Too many arguments; they are " + usage);
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
