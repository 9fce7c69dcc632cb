package lesson07.terminal;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Why a connection could not be made, in plain words. */
public enum Reason {
    UNKNOWN_HOST("unknown host: no address was found for that name"),
    REFUSED("connection refused: the host answered, but no program listens on that port (is the server running?)"),
    TIMED_OUT("timed out: no answer came in time; the host is down, too busy, or behind a firewall"),
    UNREACHABLE("unreachable: there is no route to that host, or its network is down"),
    PERMISSION_DENIED("permission denied: this system does not allow the connection"),
    OTHER("another error");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** Tells the reason by the exception's type, and by its text where the type is not enough. */
    public static Reason reasonFor(IOException e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        if (e instanceof UnknownHostException) {
            return UNKNOWN_HOST;
        }
        if (e instanceof SocketTimeoutException || text.contains("timed out")) { // our timeout, or the system's own
            return TIMED_OUT;
        }
        if (e instanceof ConnectException || e instanceof PortUnreachableException) { // the second is how UDP says it
            return REFUSED;
        }
        if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
            return UNREACHABLE; // for an unreachable network Java has no type, only a plain SocketException
        }
        if (e instanceof BindException && text.contains("denied") || text.contains("not permitted")) {
            return PERMISSION_DENIED;
        }
        return OTHER;
    }

    /** The sentence to show for {@code e}: the reason's own, and for {@link #OTHER} what the system said. */
    public static String sentenceFor(IOException e) {
        Reason reason = reasonFor(e);
        return reason == OTHER ? OTHER.sentence + ": " + Show.text(String.valueOf(e.getMessage())) : reason.sentence;
    }

    /** Two lines for the user: which connection failed, and why. */
    public static String whyNotConnected(String host, int port, IOException e) {
        return "Failed to connect to " + Show.text(host) + " on port " + port + System.lineSeparator() + "Reason: "
                + sentenceFor(e);
    }
}
