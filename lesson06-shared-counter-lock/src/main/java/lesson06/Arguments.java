package lesson06;

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
        checkCount(args, "[port] [host]");
        int port = args.length > 0 ? Port.parse(args[0], 0) : defaultPort;
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
        checkCount(args, "[host] [port]");
        if (args.length > 0 && args[0].isBlank()) { // Java would take an empty name for this machine
            throw new IllegalArgumentException("Host must not be empty");
        }
        String host = args.length > 0 ? args[0] : loopback().getHostAddress();
        return InetSocketAddress.createUnresolved(host, args.length > 1 ? Port.parse(args[1], 1) : defaultPort);
    }

    private static void checkCount(String[] args, String usage) {
        if (args.length > 2) {
            throw new IllegalArgumentException("Too many arguments; they are " + usage);
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
