package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import peerkit.Background;
import peerkit.Leftovers;
import peerkit.Patience;
import peerkit.Quoted;
import peerkit.UdpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Serving;
import peerkit.grading.Task;

/** A question that follows a store from the same socket is answered after it, so the tests need no other waits. */
@ExerciseTest(id = "3.3", title = "store with one datagram, ask with another", minutes = 45)
class KeyValueServerTest {

    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final int LONGEST = 999; // bytes in a request
    private static final int MANY = 1_449; // keys; with 51 others, as many as there ever are

    /** A class that makes ten tasks wait in vain shouldn't take 10 seconds. */
    @BeforeEach
    void isImpatient() {
        Patience.setLimit(Patience.limit().multipliedBy(3).dividedBy(4));
    }

    private static final String STORED = "the answer to a stored key must be key=value";
    private static final String KEPT =
            "a value is kept until any client stores another one under its key, which replaces it";
    private static final String NOT_YET =
            "a question finds what was stored right before it, so handle one request after the other, in the order in"
                    + " which they arrive";
    private static final String ONE_STORE =
            "there is one store for everybody: with UDP, nothing connects two datagrams unless the server does";

    @Task(
            number = 1,
            points = 1,
            rules = {"R6", "R8", "R13"},
            against = "what a client stores belongs to that client, as in a connection")
    void returns_what_was_stored_to_everybody() throws Throwable {
        serving(anna -> {
            String key = Nonce.word();
            String value = Nonce.word() + " and more";
            try (Client bert = new Client("bert", anna.serversPort)) {
                bert.sends(key + "=" + value, key).wrong(key + "=", NOT_YET).hears(key + "=" + value, STORED);
                bert.sends("version")
                        .after("a store, and a question about it")
                        .wrong(key + "=" + value, NO_ANSWER)
                        .hears("version=" + KeyValueServer.VERSION, STORED);
                for (int i = 0; i < 50; i++) {
                    bert.sends(key + "=old", key + "=" + i, key).hears(key + "=" + i, NOT_YET);
                }
                bert.sends(key + "=" + value);
                anna.sends(key)
                        .after("another client has stored \"" + value + "\" under this key")
                        .hears(key + "=" + value, ONE_STORE);
                for (int i = 0; i < 50; i++) {
                    bert.sends(Nonce.word() + i + "=" + i);
                }
                anna.sends(key).after("50 other keys have been stored").hears(key + "=" + value, KEPT);
                bert.sends(key + "=second");
                anna.sends(key)
                        .after("\"second\" has been stored under this key")
                        .hears(key + "=second", KEPT);
                bert.sends(key + "=third");
                anna.sends(key)
                        .after("\"third\" has been stored under this key")
                        .hears(key + "=third", KEPT);
            }
            anna.sends(key).hears(key + "=third", "a question changes nothing: asked again, the answer is the same");
            storeManyOtherKeys(anna);
            anna.sends(key).after(MANY + " other keys have been stored").hears(key + "=third", KEPT);
            System.gc();
            anna.sends(key)
                    .after("the garbage collector has run")
                    .hears(key + "=third", "a WeakHashMap forgets each key that nobody else refers to");
            anna.sends(key + "=fourth", key)
                    .after("the server is full, with 1500 keys")
                    .hears(
                            key + "=fourth",
                            "a new value for a key that is there needs no room: it replaces the old one");
            anna.sends("key " + (MANY - 1))
                    .after("the server is full, with 1500 keys")
                    .hears("key " + (MANY - 1) + "=x", "a server has room for 1500 keys besides \"version\"");
        });
    }

    /** After 50 of them, waits for an answer, because a datagram that finds no room in the socket is lost. */
    private static void storeManyOtherKeys(Client client) {
        for (int i = 0; i < MANY; i += 50) {
            String[] stores = IntStream.range(i, Math.min(i + 50, MANY))
                    .mapToObj(number -> "key " + number + "=x")
                    .toArray(String[]::new);
            client.sends(stores);
            client.sends("version")
                    .says("50 keys are stored, then \"version\" is sent")
                    .hears("version=" + KeyValueServer.VERSION, STORED);
        }
    }

    @Task(number = 2, points = 1, rules = "R10", against = "null is nothing")
    void answers_an_unknown_key_with_an_empty_value() throws Throwable {
        serving(client -> {
            String key = Nonce.word();
            client.sends(key)
                    .wrong(key + "=null", "a map's get() returns null for such a key, and \"\" + null is \"null\"")
                    .hears(key + "=", "the answer to a key without a value must have an empty value");
        });
    }

    private static final String NO_ANSWER =
            "a store has no answer: otherwise a client would take that datagram for the answer to its next question";

    @Task(number = 3, points = 1, rules = "R7", against = "every request has an answer")
    void does_not_answer_a_store() throws Throwable {
        serving(client -> {
            String key = Nonce.word();
            client.sends(key + "=" + Nonce.word(), "version").hears("version=" + KeyValueServer.VERSION, NO_ANSWER);
            client.sends(key + "=again", "version").hears("version=" + KeyValueServer.VERSION, NO_ANSWER);
            client.sends("version=mine", key).hears(key + "=again", NO_ANSWER);
        });
    }

    private static final String FIRST_SIGN =
            "the first equals sign ends the key, and everything after it is the value, including further equals signs";

    @Task(number = 4, points = 1, rules = "R6", against = "a datagram contains one equals sign")
    void splits_at_the_first_equals_sign() throws Throwable {
        serving(client -> {
            String key = Nonce.word();
            String value = "a=b==" + Nonce.word();
            client.sends(key + "=" + value, key).hears(key + "=" + value, FIRST_SIGN);
            client.sends(key + "==", key).hears(key + "==", FIRST_SIGN);
        });
    }

    private static final String EMPTY_VALUE =
            "a request that ends with the equals sign stores an empty value instead of the old one; it doesn't ask for"
                    + " anything, and gets no answer";
    private static final String EMPTY_KEY =
            "the text before the equals sign is the key, and may be empty; an empty datagram asks for the empty key";

    @Task(
            number = 5,
            points = 1,
            rules = "R11",
            against = "nothing before the equals sign means no key, and nothing after it means no value")
    void keeps_an_empty_value_and_an_empty_key() throws Throwable {
        serving(client -> {
            String key = Nonce.word();
            client.sends(key + "=full", key + "=", key).hears(key + "=", EMPTY_VALUE);

            String value = Nonce.word();
            client.sends("").hears("=", EMPTY_KEY);
            client.sends("=" + value, "").hears("=" + value, EMPTY_KEY);
            client.sends("=", "").hears("=", EMPTY_VALUE);
        });
    }

    private static final String THE_SERVERS = "the version belongs to the server, whatever anybody stores";
    private static final String ORDINARY = "only the key \"version\" can't be changed; all other keys can";

    @Task(
            number = 6,
            points = 1,
            rules = {"R14", "R15"},
            against = "version is a key like any other")
    void never_changes_its_version() throws Throwable {
        serving(client -> {
            String version = "version=" + KeyValueServer.VERSION;
            client.sends("version").hears(version, THE_SERVERS);
            for (String forged : new String[] {"version=" + Nonce.word(), "version=", "version==x"}) {
                client.sends(forged, "version")
                        .wrong(forged, "the version was overwritten: ignore a store under this key")
                        .hears(version, THE_SERVERS);
            }
            for (String key : new String[] {"version2", "versio", "Version", "VERSION"}) {
                client.sends(key).hears(key + "=", ORDINARY);
                String other = key + "=" + Nonce.word();
                client.sends(other, key).hears(other, ORDINARY);
            }
            client.sends("version").hears(version, THE_SERVERS);
        });
    }

    private static final String FROM_ANOTHER_PORT =
            "to a client, an answer from another port comes from a stranger; a connected socket doesn't even accept"
                    + " it. A separate socket for the answer has a different port";
    private static final String ASKED_FOR = "the port is what bind() was given; only 0 means any free port";
    private static final String TAKEN = "two sockets can't have one port: the caller must learn of it";
    private static final String LOOPBACK_ONLY =
            "a socket that is bound to no address is bound to all addresses of the machine, so everybody in the"
                    + " network can send to it: give the constructor the loopback address";
    private static final boolean EVERY_127_IS_LOOPBACK =
            System.getProperty("os.name").startsWith("Linux"); // elsewhere, only 127.0.0.1 is

    @Task(
            number = 7,
            points = 1,
            rules = {"R1", "R2", "R3", "R8", "R9"},
            against = "you can send an answer from any socket")
    void answers_from_the_port_that_was_asked() throws Throwable {
        when("bind() is called with a free port").means(ASKED_FOR);
        KeyValueServer server = bindToAFreePort();
        int port = server.port();
        serving(server, client -> {
            client.sends("version").hears("version=" + KeyValueServer.VERSION, STORED);
            when("\"version\" is sent, and answered")
                    .means(FROM_ANOTHER_PORT)
                    .holds(
                            client.hasHeardFrom(port),
                            "an answer from the port that was asked",
                            "one from another port");

            when("bind() is called with a port that another server has")
                    .means(TAKEN)
                    .expectThrows(IOException.class, () -> bind(port));
            if (EVERY_127_IS_LOOPBACK) {
                when("a server is bound, and another program binds the same port of 127.0.0.2")
                        .means(LOOPBACK_ONLY)
                        .holds(isFree("127.0.0.2", port), "this port is free", "the server has it");
                answersAnotherAddress(port);
            }
        });
        answersWhatHasWaited();
    }

    private static final int WAITING = 20; // requests

    private static final String ALSO_WHAT_WAITS =
            "each question gets its answer, also if it has to wait for its turn. Java's connect() throws away what"
                    + " waits in the socket: don't connect it to answer, because send() also takes an address";

    private static void answersWhatHasWaited() throws Throwable {
        KeyValueServer server = KeyValueServer.bind(0);
        try (Client client = new Client("client", server.port())) {
            client.sends(Collections.nCopies(WAITING, "version").toArray(String[]::new));
            Serving.during(server::serve, server, () -> {
                for (int number = 1; number <= WAITING; number++) {
                    client.says("\"version\" is sent " + WAITING + " times, and then serve() is called")
                            .after((number - 1) + " of " + WAITING + " answers")
                            .hears("version=" + KeyValueServer.VERSION, ALSO_WHAT_WAITS);
                }
            });
        }
    }

    /** Gives bind() a free port, and expects the server to have it. */
    private static KeyValueServer bindToAFreePort() throws IOException {
        while (true) {
            int port = freePort();
            try {
                KeyValueServer server = KeyValueServer.bind(port);
                Check.latest()
                        .holds(server.port() == port, "port() is the port that was asked for", "it is another port");
                return server;
            } catch (BindException e) {
                // another program was quicker: try another port
            }
        }
    }

    private static void answersAnotherAddress(int port) throws IOException {
        Check scene = when("a client asks from another address, 127.0.0.2")
                .means("the sender's address belongs to the answer just as its port does: getSocketAddress() is both");
        try (DatagramSocket client = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
            client.setSoTimeout((int) Patience.limit().toMillis());
            client.send(new DatagramPacket(new byte[0], 0, InetAddress.getLoopbackAddress(), port));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            client.receive(answer);
            scene.expect("=", new String(answer.getData(), 0, answer.getLength(), UTF_8));
        } catch (SocketTimeoutException e) {
            throw scene.failure("an answer to 127.0.0.2", "nothing");
        }
    }

    private static final String NOT_COMPLETE =
            "the longest allowed request was not handled completely: a buffer that is too small cuts off the rest,"
                    + " without an error";
    private static final String LOOKS_WHOLE =
            "ignore a request of 1000 bytes or more, because it is too long. If your buffer has room only for the"
                    + " longest allowed request, the end is silently cut off, and the rest looks like a whole request";
    private static final String BYTES =
            "the limit is for bytes: 600 \u00e9 are 1200 of them. Look at the packet's length, not at the text's";

    @Task(
            number = 8,
            points = 1,
            rules = {"R4", "R5"},
            against = "what doesn't fit into the buffer causes an error, or arrives later")
    void stores_a_request_of_999_bytes_and_ignores_a_longer_one() throws Throwable {
        serving(client -> {
            String key = Nonce.word();
            String longest = key + "=" + "x".repeat(LONGEST - key.length() - 1);
            client.sends(longest, key)
                    .says("a request of 999 bytes is sent, then its key")
                    .wrong(key + "=", "nothing was stored: a request of 999 bytes is not too long")
                    .hears(longest, NOT_COMPLETE);
            String longKey = "k".repeat(LONGEST - 1);
            client.sends(longKey).says("a key of 998 bytes is asked for").hears(longKey + "=", NOT_COMPLETE);

            client.sends(key + "=short", longest + "y", key)
                    .says("a store of \"short\" is sent, then a store of 1000 bytes, then the key")
                    .hears(key + "=short", LOOKS_WHOLE);
            client.sends(longest + "y".repeat(60_000), key)
                    .says("a store of 60999 bytes is sent, and then the key")
                    .hears(key + "=short", LOOKS_WHOLE);
            client.sends(key + "=" + "\u00e9".repeat(600), key)
                    .says("a store of 600 \u00e9 is sent (two bytes each), and then the key")
                    .hears(key + "=short", BYTES);
            client.sends("k".repeat(1000), key)
                    .says("a question of 1000 bytes is sent, and then the key")
                    .hears(key + "=short", "a request that is too long gets no answer");
        });
    }

    private static final String UNCHANGED =
            "nothing is trimmed or changed: spaces, line breaks and upper or lower case are part of keys and values";
    private static final String INVISIBLE =
            "a character that you can't see, such as a byte order mark (U+FEFF), is part of the key or of the value";
    private static final String LOOKS_THE_SAME =
            "two texts that only look the same are two keys: for example, \u00e9 can be one character or two";
    private static final String NO_PATTERN =
            "keys and values are plain text: don't use what somebody sends as a format for String.format(), or as a regular"
                    + " expression";
    private static final String IN_UTF_8 =
            "a request is UTF-8, and this machine's own charset is another one: name UTF_8 when you turn bytes into"
                    + " text, and text into bytes";

    @Task(
            number = 9,
            points = 1,
            rules = {"R4", "R12", "R15"},
            against = "white space and case mean nothing")
    void keeps_keys_and_values_as_they_are() throws Throwable {
        serving(client -> {
            String word = Nonce.word();
            client.sends(word + "=plain");
            for (String key : new String[] {
                word + " ", " " + word, word + "\n", word + "\r\n", "\t" + word, word.toUpperCase(Locale.ROOT)
            }) {
                client.sends(key).hears(key + "=", UNCHANGED);
                String pair = key + "= x\t" + Nonce.word() + " \r\n";
                client.sends(pair, key).hears(pair, UNCHANGED);
            }
            client.sends(word).hears(word + "=plain", UNCHANGED);

            String accents = "\u00e9\u00c1\u20ac\ud83d\ude03" + word;
            client.sends(accents + "=" + accents, accents).hears(accents + "=" + accents, IN_UTF_8);
            for (String key : new String[] {"\u00e9", "e\u0301", "\ufb01", "fi"}) {
                client.sends(word + key).hears(word + key + "=", LOOKS_THE_SAME);
                client.sends(word + key + "=" + key, word + key).hears(word + key + "=" + key, LOOKS_THE_SAME);
            }
            for (String unseen : new String[] {"\ufeff", "\u200b", "\u00a0", "\u2003", "\u2028", "\u3000", "\0"}) {
                for (String key : new String[] {unseen + word, word + unseen}) {
                    client.sends(key).hears(key + "=", INVISIBLE);
                    String pair = key + "=" + unseen + "x" + unseen;
                    client.sends(pair, key).hears(pair, INVISIBLE);
                }
            }
            for (String special : new String[] {"%n", "%s", "50%", "$1", "\\", "{0}", "*", "[", "'", "\"", "&", "+"}) {
                String pair = word + special + "=" + special + word;
                client.sends(pair, word + special).hears(pair, NO_PATTERN);
            }
            for (String key :
                    new String[] {"version ", "\tversion", "\ufeffversion", "version\0", "version\n", "\nversion"}) {
                client.sends(key + "=" + word, key).hears(key + "=" + word, ORDINARY);
            }
            client.sends("Aa" + word + "=1", "BB" + word + "=2", "Aa" + word)
                    .hears("Aa" + word + "=1", "\"Aa\" and \"BB\" have the same hashCode(), but they are two keys");
        });
    }

    private static final String OWN_STORE =
            "each server has its own socket and its own store: neither is in a static field";
    private static final String OWN_BUFFER =
            "all servers share what is static: while one reads a request in a static array, another one may receive the next"
                    + " request into it";
    private static final String CLOSES_ITSELF =
            "close() itself must close the socket: with a flag for serve(), the server goes on for a while";
    private static final String WAKES_UP =
            "closing the socket wakes receive(), but a flag doesn't. receive() then throws, which is not an error here:"
                    + " serve() must simply return";

    /** More calls than any loop needs, and fewer than there are if each question adds one. */
    private static final int MANY_CALLS = 100;

    private static final String FILLS_THE_STACK =
            "a method calls itself, or another one, to go on with the next request. None of these calls has returned, so"
                    + " after some thousands of requests there is a StackOverflowError: use a loop";

    @Task(
            number = 10,
            points = 1,
            rules = {"R16", "R17", "R18"},
            against = "a program has one server, and it runs for ever")
    void has_its_own_store_and_ends_when_it_is_closed() throws Throwable {
        String key = Nonce.word();
        int before = bytesInStaticFields();
        serving(anna -> {
            serving(bert -> {
                anna.sends(key + "=anna", key).hears(key + "=anna", STORED);
                bert.sends(key).after("it was stored in another server").hears(key + "=", OWN_STORE);
                bert.sends(key + "=bert", key).hears(key + "=bert", STORED);
                anna.sends(key).after("another server has stored another value").hears(key + "=anna", OWN_STORE);
                when("two servers receive requests")
                        .means(OWN_BUFFER)
                        .holds(
                                bytesInStaticFields() == before,
                                "no static field changes",
                                "the bytes in a static array have changed");
            });
            for (int i = 0; i < 2; i++) { // its loop goes round once more
                anna.sends(key).after("another server was closed").hears(key + "=anna", OWN_STORE);
            }
        });

        endsWhenItIsClosed(key);
        closesASocketThatNobodyServed();
    }

    private static void endsWhenItIsClosed(String key) throws Exception {
        Leftovers sockets = Leftovers.before();
        KeyValueServer server = KeyValueServer.bind(0);
        Background<Void> serving = Background.run("serve()", server::serve);
        try (Client client = new Client("client", server.port())) {
            client.sends(key).hears(key + "=", "no server has run before");
            for (int i = 0; i < 3 * MANY_CALLS; i++) {
                client.sends(key).hears(key + "=", STORED);
            }
        }
        awaitReceive(serving);
        when(3 * MANY_CALLS + " questions have been answered")
                .means(FILLS_THE_STACK)
                .holds(
                        serving.thread().getStackTrace().length < MANY_CALLS,
                        "one loop handles one after the other",
                        "the stack grows with each question");
        Check scene =
                when("serve() waits for a datagram, and close() is called").means(WAKES_UP);
        int port = server.port();
        server.close();
        when("close() has returned, and a client sends a question")
                .means(CLOSES_ITSELF)
                .holds(!isAnswered(port), "no answer", "an answer");
        returns(scene, serving);
        scene.holds(
                Patience.waitUntil(() -> sockets.openedSockets() == 0, Patience.limit()),
                "the socket is closed",
                "it is open");
        Check again = when("close() is called for the second time");
        try {
            server.close();
        } catch (RuntimeException thrown) {
            throw again.failure("close() returns", "close() throws " + thrown);
        }
        returns(
                when("the server is closed, and serve() is called").means(WAKES_UP),
                Background.run("serve()", server::serve));
    }

    /** A number that changes when the class writes into an array which its servers share. */
    private static int bytesInStaticFields() throws IllegalAccessException {
        int hash = 0;
        for (Field field : KeyValueServer.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == byte[].class) {
                field.setAccessible(true);
                hash = 31 * hash + Arrays.hashCode((byte[]) field.get(null));
            }
        }
        return hash;
    }

    /** Asks until the system says that nobody has the port: a socket in receive() isn't gone at once. */
    private static boolean isAnswered(int port) throws IOException {
        try (DatagramSocket client = new DatagramSocket()) {
            client.connect(InetAddress.getLoopbackAddress(), port);
            client.setSoTimeout(20); // milliseconds
            byte[] question = "version".getBytes(UTF_8);
            for (int i = 0; i < 10; i++) {
                client.send(new DatagramPacket(question, question.length));
                try {
                    client.receive(new DatagramPacket(new byte[100], 100));
                    return true;
                } catch (SocketTimeoutException e) {
                    // no answer so far
                }
            }
        } catch (PortUnreachableException e) {
            // the port is closed
        }
        return false;
    }

    private static void closesASocketThatNobodyServed() throws IOException {
        Leftovers sockets = Leftovers.before();
        KeyValueServer server = KeyValueServer.bind(0);
        server.close();
        when("close() is called, and serve() never was")
                .means("close() itself must close the socket: serve() may not be there to do it")
                .holds(
                        Patience.waitUntil(() -> sockets.openedSockets() == 0, Patience.limit()),
                        "the socket is closed",
                        "it is open");
        Reference.reachabilityFence(server); // a socket that nobody can reach is closed by the garbage collection
    }

    /** After an answer, the server first has to call receive() again; if it uses another method, not for long. */
    private static void awaitReceive(Background<Void> serving) {
        Patience.waitUntil(
                () -> Stream.of(serving.thread().getStackTrace())
                        .anyMatch(call -> call.getMethodName().contains("receive")),
                A_MOMENT);
    }

    private static void returns(Check scene, Background<Void> serving) {
        scene.holds(
                Patience.waitUntil(serving::isDone, Patience.limit()), "serve() returns", "serve() is still running");
        try {
            serving.await();
        } catch (Exception thrown) {
            throw scene.failure("serve() returns", "serve() throws " + thrown);
        }
    }

    private static void bind(int port) throws IOException {
        KeyValueServer.bind(port);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean isFree(String address, int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, port))) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        }
    }

    /** A server on any port talks to a client. */
    private static void serving(Conversation conversation) throws Throwable {
        serving(KeyValueServer.bind(0), conversation);
    }

    private static void serving(KeyValueServer server, Conversation conversation) throws Throwable {
        Serving.during(server::serve, server, () -> {
            try (Client client = new Client("client", server.port())) {
                conversation.talk(client);
            }
        });
    }

    private interface Conversation {
        void talk(Client client) throws Throwable;
    }

    /** A client of the server: sends requests, and hears one answer, to the last of them. */
    private static final class Client implements AutoCloseable {

        private final UdpPeer peer;
        private final int serversPort;
        private Check scene;

        Client(String name, int serversPort) {
            this.peer = UdpPeer.open(name);
            this.serversPort = serversPort;
        }

        Client sends(String... requests) {
            scene = when(Stream.of(requests)
                    .map(request -> Quoted.text(request).shortened())
                    .collect(Collectors.joining(", then ", "", " is sent")));
            Stream.of(requests).forEach(request -> peer.send(serversPort, request));
            return this;
        }

        /** What was sent, in other words, because it is long. */
        Client says(String situation) {
            scene = when(situation);
            return this;
        }

        /** What has happened before. */
        Client after(String event) {
            scene.and("after", event);
            return this;
        }

        /** If this is the answer, this is the reason. */
        Client wrong(String answer, String meaning) {
            scene.whenReceived(answer, meaning);
            return this;
        }

        void hears(String expected, String means) {
            scene.means(means).expect(expected, new String(peer.receive(), UTF_8));
        }

        /** Whether the last answer came from this port. */
        boolean hasHeardFrom(int port) {
            return ((InetSocketAddress) peer.sender()).getPort() == port;
        }

        @Override
        public void close() {
            peer.close();
        }
    }
}
