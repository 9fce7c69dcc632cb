package learncli.book;

import java.io.Closeable;

/** What a hosted program's stand-ins for {@code System}, {@code Runtime} and the sockets need from its host. */
public interface Machine {

    /** Ends the program; throws, so that nothing after it is done. */
    Error exit(int status);

    void addShutdownHook(Thread hook);

    boolean removeShutdownHook(Thread hook);

    /** A system property as the program is to see it. */
    String property(String key);

    /** Closes {@code socket} when the program ends, as the system does when a process ends. */
    void opened(Closeable socket);

    /** The ports of the session to which the program belongs. */
    Ports ports();
}
