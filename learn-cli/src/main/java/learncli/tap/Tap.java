package learncli.tap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between clients and a server: connects each client to the server, passes on what each sends, and shows it. */
public final class Tap implements AutoCloseable {

    private static final int BACKLOG = 50; // clients that may wait to be accepted
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5); // with the server, as in the lessons
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMillis(900); // of close() with each thread

    /**
     * Loaded now, because clients may have taken the last file descriptor. It is needed only where classes are read from a
     * folder, as in an IDE: a jar, which the launcher starts, is open already.
     */
    private static final List<Class<?>> NEEDED_LATER = List.of(
            Allowance.class,
            Conversation.class,
            Direction.class,
            Link.class,
            Piece.class,
            Show.class,
            Side.class,
            Voice.class);

    private final ServerSocket listener;
    private final Dialler dialler;
    private final Handling handling;
    private final TapTranscript transcript;
    private final Thread acceptor = new Thread(this::acceptClients, "tap-acceptor");
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet(); // changed by the acceptor only

    private Tap(ServerSocket listener, Dialler dialler, Handling handling, TapTranscript transcript) {
        this.listener = listener;
        this.dialler = dialler;
        this.handling = handling;
        this.transcript = transcript;
    }

    /**
     * Starts a tap on a port of the loopback address. It connects to the server only when a client comes.
     *
     * @throws IOException if it can't listen, for example because the port is in use
     */
    public static Tap start(Arguments arguments, TapTranscript transcript) throws IOException {
        return start(arguments, CONNECT_TIMEOUT, transcript);
    }

    static Tap start(Arguments arguments, Duration connectTimeout, TapTranscript transcript) throws IOException {
        haveAConversation();
        var listener = new ServerSocket(arguments.listenPort(), BACKLOG, InetAddress.getLoopbackAddress());
        Target target = arguments.target();
        Tap tap = new Tap(listener, new Dialler(target, connectTimeout), arguments.handling(), transcript);
        String address = Show.address(listener.getLocalSocketAddress());
        transcript.line(TapTranscript.TAP, "in front of " + target + ", listening on " + address);
        tap.acceptor.start();
        return tap;
    }

    /** So that the JDK has the file descriptor that it needs to close a socket: with none left, it couldn't close any. */
    private static void haveAConversation() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 1, here);
                Socket client = new Socket(here, listener.getLocalPort());
                Socket server = listener.accept()) {
            client.getOutputStream().write('x');
            server.getInputStream().read();
        }
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Blocks until another thread closes the tap. */
    public void awaitClose() throws InterruptedException {
        acceptor.join();
    }

    private void acceptClients() {
        int number = 0; // of clients so far
        boolean complained = false;
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept(); // blocks until a client connects, or close() closes the listener
                begin(++number, client);
                complained = false;
            } catch (IOException e) {
                if (!listener.isClosed()) { // for example, out of file descriptors
                    if (!complained) {
                        transcript.line(
                                TapTranscript.TAP, "can't accept a client now, will try again: " + e.getMessage());
                        complained = true;
                    }
                    LockSupport.parkNanos(ACCEPT_PAUSE.toNanos()); // it would fail again at once
                }
            }
        }
    }

    private void begin(int number, Socket client) throws IOException {
        conversations.removeIf(Conversation::hasEnded);
        Conversation conversation = new Conversation(number, client, dialler, handling, transcript);
        try {
            conversation.start();
            conversations.add(conversation);
        } catch (OutOfMemoryError e) { // the system is out of threads
            transcript.line(TapTranscript.TAP, "can't serve another client: there are no threads left");
            client.close();
        }
    }

    /** Stops in the one order that leaves no thread and no socket behind. May be called twice. */
    @Override
    public void close() throws IOException {
        listener.close(); // 1. accept() throws, so the acceptor ends,
        try {
            acceptor.join(PATIENCE.toMillis()); // 2. and from here on no new conversation can appear;
            for (Conversation conversation : conversations) {
                conversation.close(); // 3. read() and write() throw, so every conversation ends,
            }
            for (Conversation conversation : conversations) {
                conversation.awaitEnd(PATIENCE); // 4. and its threads with it.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // for our caller to see
        }
    }
}
