package lesson05.terminal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** What the user typed after a program's name. Wrong arguments throw an exception whose message is for the user. */
public final class Arguments {

    private final String[] args;
    private final String usage;

    /**
     * The arguments of a program that takes those named in {@code usage}, such as {@code [port] [host]}.
     *
     * @throws IllegalArgumentException if there are more than that, or the user asks for help
     */
    public Arguments(String[] args, String usage) {
        this.args = args;
        this.usage = usage;
        if (args.length > 0 && args[0].matches("--?[a-z]+")) { // for example --help
            throw new IllegalArgumentException("The arguments are " + usage);
        }
        if (args.length > usage.chars().filter(c -> c == '[').count()) { // the usage has one [ for each
            throw new IllegalArgumentException("Too many arguments; they are " + usage);
        }
    }

    /**
     * Where a server listens: {@code [port] [host]}. Without a host it listens on the loopback address, which only
     * programs on this machine can reach; {@code 0.0.0.0} means every address of this machine.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    public InetSocketAddress listenOn(int defaultPort) {
        int port = args.length > 0 ? Port.parse(args[0], 0) : defaultPort;
        if (args.length > 1 && args[1].isBlank()) { // Java would take it for the loopback address
            throw new IllegalArgumentException("Host must not be empty; the arguments are " + usage);
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
     * @throws IllegalArgumentException if one of them is wrong
     */
    public InetSocketAddress connectTo(int defaultPort) {
        if (args.length > 0 && args[0].matches("\\s*|[0-9]+")) { // Java takes "" for this machine, and 80 for 0.0.0.80
            throw new IllegalArgumentException(
                    "Host must be a name or an address, not '" + Show.text(args[0]) + "'; the arguments are " + usage);
        }
        String host = args.length > 0 ? args[0] : loopback().getHostAddress();
        return InetSocketAddress.createUnresolved(host, args.length > 1 ? Port.parse(args[1], 1) : defaultPort);
    }

    /** The argument at {@code index}, counted from 0, or {@code otherwise} if there are fewer. */
    public String text(int index, String otherwise) {
        return args.length > index ? args[index] : otherwise;
    }

    /**
     * The whole number at {@code index}, from 1 to {@code most}, or {@code otherwise} if there are fewer arguments.
     *
     * @throws IllegalArgumentException if it is anything else; {@code name} is what the message calls it
     */
    public int number(int index, String name, int most, int otherwise) {
        String text = text(index, Integer.toString(otherwise));
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    name + " must be a whole number from 1 to " + most + ", not '" + Show.text(text) + "'");
        }
        return number;
    }

    /** One line for the user: why a server can't listen on {@code address}, and what to do about it. */
    public static String cannotListen(InetSocketAddress address, IOException e) {
        String reason = String.valueOf(e.getMessage());
        String advice = "Choose another port, or 0 for any free one.";
        if (reason.contains("in use")) {
            advice = "Another program listens there: end it, or choose another port (0: any free one).";
        } else if (reason.contains("assign")) {
            advice = "It is not an address of this machine: leave the host out, or use 0.0.0.0 for all addresses.";
        }
        return "Cannot listen on " + Show.address(address) + ": " + reason + ". " + advice;
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
