package lesson02;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * One of this lesson's two servers, listening on a free port. They have no type in common, so tests see them as this.
 */
record AnyServer(int port, Runnable serve, Closeable close) {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** Which one, and what it answers to the line "hello". */
    enum Kind {
        ECHO("hello"),
        GREETING("Hey client");

        final String answer;

        Kind(String answer) {
            this.answer = answer;
        }

        AnyServer bind(PrintStream out) throws IOException {
            if (this == ECHO) {
                EchoServer echo = EchoServer.bind(ANY_PORT, out);
                return new AnyServer(echo.port(), echo::serve, echo::close);
            }
            GreetingServer greeting = GreetingServer.bind(ANY_PORT, out);
            return new AnyServer(greeting.port(), greeting::serve, greeting::close);
        }
    }
}
