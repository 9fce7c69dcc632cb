package learncli.book.standin;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** {@link System} for a hosted program: its own streams, and its own end. */
public final class StandInSystem {

    public static volatile InputStream in;
    public static volatile PrintStream out;
    public static volatile PrintStream err;

    private StandInSystem() {}

    public static void exit(int status) {
        throw Host.machine.exit(status);
    }

    /** None: what is typed comes from a script. */
    public static Console console() {
        return null;
    }

    /** None, so that nothing depends on who runs the book. */
    public static String getenv(String name) {
        return null;
    }

    public static Map<String, String> getenv() {
        return Map.of();
    }

    public static String getProperty(String key) {
        return Host.machine.property(key);
    }

    public static String getProperty(String key, String otherwise) {
        String value = getProperty(key);
        return value == null ? otherwise : value;
    }

    public static String lineSeparator() {
        return System.lineSeparator();
    }

    public static long nanoTime() {
        return System.nanoTime();
    }

    public static long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    public static int identityHashCode(Object object) {
        return System.identityHashCode(object);
    }

    public static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        System.arraycopy(from, fromIndex, to, toIndex, length);
    }

    public static void gc() {
        System.gc();
    }
}
