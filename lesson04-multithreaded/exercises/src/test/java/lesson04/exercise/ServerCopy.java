package lesson04.exercise;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;

/**
 * A server whose class is a copy of {@link CleanStop}, which only reflection can name.
 *
 * @param port the port on which it listens
 */
record ServerCopy(AutoCloseable server, int port) {

    /** Starts one on a free port, with this grace time. */
    static ServerCopy started(Class<?> copy, ClientHandler handler, Duration grace) throws Exception {
        try {
            Object server =
                    copy.getMethod("start", ClientHandler.class, Duration.class).invoke(null, handler, grace);
            return new ServerCopy(
                    (AutoCloseable) server, (int) copy.getMethod("port").invoke(server));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw (Error) e.getCause();
        }
    }
}
