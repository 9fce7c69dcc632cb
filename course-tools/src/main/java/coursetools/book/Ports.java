package coursetools.book;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.terminal.Trouble;

/**
 * The ports of a session, which no other session has meanwhile. Programs use their usual ports, such as 12345, as they
 * do for a reader, and some can't be told to use another. So sessions that share a port run one after another, on the
 * whole machine: another checkout may be built at the same time. A session that has port N holds the lock on byte N of
 * a file; the system drops the locks of a process that dies.
 */
final class Ports implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{4,5})\\b");

    /** {@code PORT = 12345}, {@code new Socket(host, 12345)}, {@code new InetSocketAddress(12345)}. */
    private static final Pattern SURELY_PORT =
            Pattern.compile("(?:\\bPORT = |(?:Socket|Address)\\([^;]*?)\\b(\\d{4,5})\\b");

    private static final int LOWEST = 1025; // those below are the system's; and 1024 is often the size of a buffer
    private static final int HIGHEST = 65_535;

    private static final Path FILE =
            Path.of(System.getProperty("java.io.tmpdir"), "learn-book-ports-" + System.getProperty("user.name"));

    private static final Duration LONGEST = Duration.ofMinutes(4); // other sessions take seconds each
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Never closed: closing one channel would drop the locks that this JVM has through another. */
    private static FileChannel file;

    private final List<FileLock> locks = new ArrayList<>();

    private Ports() {}

    /**
     * The numbers in a command or in a program's source that may be ports. A number that isn't a port only costs some
     * waiting.
     */
    static SortedSet<Integer> in(String text) {
        return numbers(NUMBER, text);
    }

    /** The numbers in a source that are ports, judging by the code around them. */
    static SortedSet<Integer> surelyIn(String source) {
        return numbers(SURELY_PORT, source);
    }

    private static SortedSet<Integer> numbers(Pattern pattern, String text) {
        SortedSet<Integer> ports = new TreeSet<>();
        Matcher number = pattern.matcher(text);
        while (number.find()) {
            int port = Integer.parseInt(number.group(1));
            if (port >= LOWEST && port <= HIGHEST) {
                ports.add(port);
            }
        }
        return ports;
    }

    /** Waits until no other session has any of these ports, and takes them all. */
    static Ports take(SortedSet<Integer> ports) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Ports taken = new Ports();
        while (!taken.lock(ports)) {
            taken.close(); // keeping some while waiting for others could be a deadlock
            if (System.nanoTime() > deadline) {
                throw Trouble.failed("another run of the book has kept one of the ports " + ports + " for "
                        + LONGEST.toMinutes() + " minutes");
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return taken;
    }

    private boolean lock(SortedSet<Integer> ports) throws IOException {
        for (int port : ports) {
            try {
                FileLock lock = file().tryLock(port, 1, false);
                if (lock == null) { // another process has it
                    return false;
                }
                locks.add(lock);
            } catch (OverlappingFileLockException e) { // another thread has it
                return false;
            }
        }
        return true;
    }

    private static synchronized FileChannel file() throws IOException {
        if (file == null || !file.isOpen()) { // interrupting a thread in tryLock closes it
            file = FileChannel.open(FILE, CREATE, WRITE);
        }
        return file;
    }

    /** Waits until nobody uses this port: a program that belongs to no session may be using it. */
    static void awaitFree(int port, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() > deadline) {
                throw Trouble.failed("another program on this machine uses port " + port + ": end it");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private static boolean isFree(int port) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            new ServerSocket(port, 1, here).close();
            new DatagramSocket(port, here).close();
            return true;
        } catch (BindException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (FileLock lock : locks) {
            lock.close();
        }
        locks.clear();
    }
}
