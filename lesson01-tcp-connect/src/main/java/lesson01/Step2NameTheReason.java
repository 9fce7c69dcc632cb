package lesson01;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;

/**
 * Step 2: one sentence for each kind of failure, for the user, and an exit status, for scripts.
 *
 * <p>New since {@link Step1Connect}: a {@code catch} for each type of exception. The type says what went wrong.
 *
 * <p>Try it: {@code ./learn run 1 Step2NameTheReason}, with {@code www.python.invalid} and any port, or with
 * {@code 127.0.0.1} and port 9. Then {@code echo $?} shows the exit status.
 *
 * <p>What breaks it: a server that doesn't answer, such as {@link BusyServer}. The program says nothing at all for
 * minutes, and then the wrong reason: when the system gives up, that is a {@code ConnectException} as well.
 * {@link Step3Timeout} stops waiting after five seconds.
 */
public final class Step2NameTheReason {

    public static void main(String[] args) throws IOException {
        String host = Step1Connect.ask("Enter the target host name to connect: ");
        String port = Step1Connect.ask("Enter the target port number: ");
        System.exit(connect(host, port));
    }

    // @start region=connect
    static int connect(String host, String port) {
        String reason;
        try (Socket socket = new Socket(host, Integer.parseInt(port))) { // blocks until it is connected
            System.out.println("Socket connected to " + host + " on port " + socket.getPort());
            return 0;
        } catch (IllegalArgumentException e) { // the port is not a number, or too large
            System.err.println("Port must be a whole number from 1 to 65535, not '" + port + "'");
            return 2;
        } catch (UnknownHostException e) {
            reason = "unknown host: no address was found for that name";
        } catch (ConnectException e) {
            reason = "connection refused: the host answered, but no program listens on that port";
        } catch (NoRouteToHostException e) {
            reason = "unreachable: there is no route to that host";
        } catch (IOException e) { // any other: it comes last because it includes those above
            reason = "another error: " + e.getMessage();
        }
        System.err.println("Failed to connect to " + host + " on port " + port);
        System.err.println("Reason: " + reason);
        return 1;
    }
    // @end
}
