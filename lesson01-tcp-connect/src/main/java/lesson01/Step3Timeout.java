package lesson01;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/**
 * Step 3: wait at most {@value #TIMEOUT} ms until the address answers. (Looking up a name has no such limit.)
 *
 * <p>New since {@link Step2NameTheReason}: a timeout. Only {@code connect} takes one, so the socket is made first.
 *
 * <p>Try it: run {@link BusyServer}, then this class with {@code 127.0.0.1} and {@code 12345}.
 *
 * <p>What breaks it: a name with two addresses. If the connect to the first fails, the second is never tried.
 * {@link ConnectClient} tries them all.
 */
public final class Step3Timeout {

    private static final int TIMEOUT = 5000;

    public static void main(String[] args) throws IOException {
        String host = Step1Connect.ask("Enter the target host name to connect: ");
        String port = Step1Connect.ask("Enter the target port number: ");
        System.exit(connect(host, port, TIMEOUT));
    }

    static int connect(String host, String port, int timeout) {
        String reason;
        // @start region=timeout
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(port)), timeout); // blocks at most that long
            // @end
            System.out.println("Socket connected to " + host + " on port " + socket.getPort());
            return 0;
        } catch (IllegalArgumentException e) { // the port is not a number, or too large
            System.err.println("Port must be a whole number from 1 to 65535, not '" + port + "'");
            return 2;
        } catch (UnknownHostException e) {
            reason = "unknown host: no address was found for that name";
        } catch (ConnectException e) {
            reason = "connection refused: the host answered, but no program listens on that port";
        } catch (SocketTimeoutException e) {
            reason = "timed out: no answer came in time";
        } catch (NoRouteToHostException e) {
            reason = "unreachable: there is no route to that host";
        } catch (IOException e) { // any other: it comes last because it includes those above
            reason = "another error: " + e.getMessage();
        }
        System.err.println("Failed to connect to " + host + " on port " + port);
        System.err.println("Reason: " + reason);
        return 1;
    }
}
