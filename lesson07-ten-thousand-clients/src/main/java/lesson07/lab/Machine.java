package lesson07.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** What limits the number of clients on this machine. */
public final class Machine {

    private static final int OTHER_DESCRIPTORS = 200; // of a JVM, besides its clients

    private Machine() {}

    /** Why there can't be so many clients at once, and what to do about it; empty if there can. */
    public static String whyNot(int clients) throws IOException {
        long descriptors = descriptors();
        return clients + OTHER_DESCRIPTORS <= descriptors
                ? ""
                : "a process may open only " + descriptors
                        + " files and sockets here (ulimit -Hn): as root, type ulimit -n "
                        + (clients + OTHER_DESCRIPTORS) + " first";
    }

    /** How many files and sockets a process may have open; a JVM takes as many as the system lets it. */
    private static long descriptors() throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return Long.MAX_VALUE; // no such limit
        }
        Process shell = new ProcessBuilder("sh", "-c", "ulimit -Hn").start();
        String answer = new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
        return answer.matches("\\d{1,18}") ? Long.parseLong(answer) : Long.MAX_VALUE; // "unlimited"
    }
}
