package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lesson03.exercise.FaultySocket.Gate;
import org.junit.jupiter.api.BeforeEach;
import peerkit.Background;
import peerkit.Patience;
import peerkit.UdpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Serving;
import peerkit.grading.Task;

@ExerciseTest(id = "3.1", title = "each datagram back to its sender", minutes = 30)
class UdpEchoTest {

    private static final int LARGEST = 65_507; // bytes that one datagram over IPv4 can hold
    private static final Duration A_MOMENT = Duration.ofMillis(300); // for a server that does not do it at all

    /** A class that makes nine tasks wait in vain shouldn't take 10 seconds. */
    @BeforeEach
    void isImpatient() {
        Patience.setLimit(Patience.limit().multipliedBy(3).dividedBy(4));
    }

    private static final String ONLY_WHAT_WAS_RECEIVED =
            "the datagram must come back unchanged: getLength() says how much of the buffer was received, and the rest"
                    + " doesn't belong to the datagram";

    @Task(number = 1, points = 1, rules = "R5", against = "the answer is the whole buffer")
    void sends_a_datagram_back_to_its_sender() throws Throwable {
        serving(client -> {
            byte[] message = bytes("hello " + Nonce.word());
            client.sends(message);
            sent(message).means(ONLY_WHAT_WAS_RECEIVED).expect(message, client.receives());

            when("the same datagram is sent again").means("each datagram is answered, whatever came before it");
            client.sends(message).hears(message);
        });
    }

    private static final String TO_ITS_ADDRESS =
            "send the answer to the address that this datagram came from: packet.getSocketAddress()";
    private static final String NOT_AN_EARLIER_ONE =
            "send each answer to the sender of its own datagram: don't keep the address of an earlier one";
    private static final String SECOND_SENDER =
            "bert, who sent second, did not get his datagram back: there is no connection that a server could keep, and"
                    + " each datagram has the address of its own sender";
    private static final String SENT_FROM_ELSEWHERE =
            "the sender's address belongs to the answer just as its port does: getSocketAddress() is both";
    private static final String NOT_THE_SERVER =
            "a sender with the server's port isn't the server: on another address the same port belongs to somebody else,"
                    + " who is answered like any other client";
    private static final String FROM_ANOTHER_PORT =
            "to a client, an answer from another port comes from a stranger; a connected socket doesn't even accept"
                    + " it. A separate socket for the answer has a different port";

    @Task(
            number = 2,
            points = 1,
            rules = {"R5", "R6", "R7"},
            against = "a UDP server talks to one client at a time, as over a connection")
    void answers_each_of_two_senders() throws Throwable {
        serving(anna -> {
            try (Client bert = new Client("bert", anna.serversPort)) {
                byte[] first = bytes("anna " + Nonce.word());
                byte[] second = bytes("bert " + Nonce.word());

                when("anna sends a datagram").means(TO_ITS_ADDRESS);
                anna.sends(first).hears(first);
                when("anna was answered, and now bert sends a datagram").means(SECOND_SENDER);
                bert.sends(second).hears(second);
                when("bert sends the same bytes as anna before him").means(SECOND_SENDER);
                anna.sends(first).hears(first);
                bert.sends(first).hears(first);
                when("bert sends a datagram to the server's port, and is answered")
                        .means(FROM_ANOTHER_PORT)
                        .holds(
                                bert.hasHeardFrom(anna.serversPort),
                                "an answer from the port he sent to",
                                "one from another port");
                when("bert was answered, and now anna sends again").means(NOT_AN_EARLIER_ONE);
                anna.sends(first).hears(first);
            }
            if (EVERY_127_IS_LOOPBACK) {
                when("a client sends a datagram from another address, 127.0.0.2")
                        .means(SENT_FROM_ELSEWHERE);
                answersAnotherAddress(anna.serversPort, anna.peer.port());
                when("a client sends a datagram from another address, 127.0.0.2, where it has the server's port")
                        .means(NOT_THE_SERVER);
                answersAnotherAddress(anna.serversPort, anna.serversPort);
            }
        });
    }

    private static final boolean EVERY_127_IS_LOOPBACK =
            System.getProperty("os.name").startsWith("Linux"); // elsewhere, only 127.0.0.1 is

    /** If it is free, the client's port on 127.0.0.2 is this one, which somebody else has on 127.0.0.1. */
    private static void answersAnotherAddress(int serversPort, int clientsPort) throws IOException {
        byte[] message = bytes(Nonce.word());
        try (DatagramSocket client = openElsewhere(clientsPort)) {
            client.setSoTimeout((int) Patience.limit().toMillis());
            client.send(new DatagramPacket(message, message.length, InetAddress.getLoopbackAddress(), serversPort));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            client.receive(answer);
            Check.latest().expect(message, Arrays.copyOf(answer.getData(), answer.getLength()));
        } catch (SocketTimeoutException e) {
            throw Check.latest().failure("an answer to 127.0.0.2", "nothing");
        }
    }

    private static DatagramSocket openElsewhere(int port) throws IOException {
        try {
            return new DatagramSocket(new InetSocketAddress("127.0.0.2", port));
        } catch (BindException e) {
            return new DatagramSocket(new InetSocketAddress("127.0.0.2", 0));
        }
    }

    private static final String REST_OF_THE_FIRST =
            "the second datagram must come back unchanged: after its bytes, the buffer still contains the end of the"
                    + " first one";
    private static final String CUT_OFF =
            "the third datagram must come back whole: receive() cuts off what the packet has no room for, and setData()"
                    + " or setLength() for a short answer leaves only a little room";
    private static final String OWN_COPY =
            "each datagram must come back, and unchanged: a thread that answers needs its own copy of the bytes and the"
                    + " address, because the next receive() writes into the same buffer and the same packet. And a"
                    + " queue of answers needs room for 200";

    @Task(
            number = 3,
            points = 1,
            rules = {"R5", "R10"},
            against = "a used buffer or packet is as good as a new one")
    void makes_each_answer_as_long_as_its_datagram() throws Throwable {
        serving(client -> {
            byte[] medium = bytes("first " + Nonce.word());
            byte[] shorter = bytes(Nonce.word());
            byte[] longer = bytes("the third one " + Nonce.word());
            when("a first datagram is sent").means("it did not come back unchanged");
            client.sends(medium).hears(medium);

            client.sends(shorter);
            sent(medium, shorter).means(REST_OF_THE_FIRST).expect(shorter, client.receives());

            client.sends(longer);
            sent(medium, shorter, longer).means(CUT_OFF).expect(longer, client.receives());
        });
        keepsEachAnswerApart();
    }

    /** Where other threads answer, all of these datagrams are received before the first answer goes out. */
    private static void keepsEachAnswerApart() throws Throwable {
        try (FaultySocket socket = new FaultySocket();
                Client bert = new Client("bert", socket.getLocalPort())) {
            serving(socket, anna -> {
                when("anna and bert send 100 datagrams each before the first answer is sent")
                        .means(OWN_COPY);
                socket.sendingInOtherThreads.shut();
                for (int i = 1; i <= 100; i++) {
                    anna.sends("anna " + i);
                    bert.sends("bert " + i);
                    if (i % 50 == 0) { // more at a time may find no room
                        awaitReceived(socket, 2 * i);
                    }
                }
                socket.sendingInOtherThreads.open();

                anna.hearsAll(upTo100("anna "));
                bert.hearsAll(upTo100("bert "));
                expectOneLoop(socket);
            });
        }
    }

    private static Set<String> upTo100(String name) {
        return IntStream.rangeClosed(1, 100).mapToObj(i -> name + i).collect(Collectors.toSet());
    }

    private static void awaitReceived(FaultySocket socket, int datagrams) {
        if (!receives(socket, datagrams)) {
            socket.sendingInOtherThreads.open(); // the server waits for its answers, as it may
        }
    }

    private static final String BYTES =
            "every byte must come back unchanged, whether it is text or not: if you turn bytes into a String and back,"
                    + " some of them change";

    @Task(number = 4, points = 1, rules = "R5", against = "datagrams contain text")
    void changes_no_byte() throws Throwable {
        serving(client -> {
            byte[] message = {' ', 'h', (byte) 0xc3, 0, (byte) 0xff, (byte) Nonce.number(128, 159), '\r', '\n'};
            client.sends(message);
            sent(message).means(BYTES).expect(message, client.receives());

            byte[] all = new byte[258]; // each value once, and two zeros at the end
            for (int value = 0; value < 256; value++) {
                all[value] = (byte) value;
            }
            client.sends(all);
            sent(all).means(BYTES).expect(all, client.receives());
        });
    }

    @Task(number = 5, points = 1, rules = "R9", against = "an empty datagram is not a datagram, or it means the end")
    void answers_an_empty_datagram_with_an_empty_one() throws Throwable {
        serving(client -> {
            when("an empty datagram is sent, and another one")
                    .means("an empty datagram is a message like any other; with UDP, a length of 0 isn't the end of"
                            + " anything");
            client.sends(new byte[0]).hears(new byte[0]);
            client.sends(new byte[0]).hears(new byte[0]);

            byte[] next = bytes(Nonce.word());
            when("empty datagrams were answered, and another datagram is sent")
                    .means("an empty datagram ends nothing: the server must continue");
            client.sends(next).hears(next);
        });
    }

    private static final String NO_ROOM =
            "it must come back whole: what doesn't fit into the receiver's buffer is cut off, without an error";

    @Task(number = 6, points = 1, rules = "R8", against = "a datagram is never longer than the usual buffer")
    void carries_the_largest_datagram() throws Throwable {
        serving(client -> {
            byte[] message = Arrays.copyOf(bytes(Nonce.word().repeat(LARGEST / 6 + 1)), LARGEST);
            client.sends(message);
            Check size = when("a datagram of 65,507 bytes is sent, the largest possible")
                    .means(NO_ROOM);
            byte[] answer = client.receives();
            size.holds(answer.length == LARGEST, "65507 bytes", answer.length + " bytes");
            sent(message)
                    .means("the answer is as long as the datagram, but contains other bytes")
                    .expect(message, answer);
        });
    }

    private static final String ONE_ANSWER =
            "one answer that could not be sent has stopped the server for everybody: the error concerns only that"
                    + " datagram, and the server must receive the next one as usual";
    private static final String ONE_RECEIVE =
            "one failed receive() has stopped the server: as long as the socket is open, it can receive the next"
                    + " datagram";
    private static final String OTHER_BYTES =
            "the server continues after the error, but this isn't the datagram that was sent to it: answer only what"
                    + " has been received without an error, and nothing twice";

    private static final String IN_A_ROW =
            "the server has given up after many errors in a row, although its socket is open: each error concerns only one"
                    + " datagram, and the server goes on without a pause";

    private static final String NO_PAUSE =
            "don't sleep after an error, not even for a millisecond: a client that causes many errors would slow the server"
                    + " down for everybody";
    private static final int MANY_ERRORS = 2_000;
    private static final int FEW_PAUSES = 20; // a lock that the thread has waited for is no pause

    @Task(
            number = 7,
            points = 2,
            rules = {"R11", "R12"},
            against = "an exception ends the server, because it ends the try block")
    void carries_on_after_an_error() throws Throwable {
        try (FaultySocket socket = new FaultySocket()) {
            serving(socket, client -> {
                for (IOException failure : Failures.ofAnyKind()) {
                    goesOnAfter("send()", FaultySocket::failToSend, failure, ONE_ANSWER, client, socket);
                    goesOnAfter("receive()", FaultySocket::failToReceive, failure, ONE_RECEIVE, client, socket);
                }
            });
        }
        losesOnlyTheAnswerThatFails();
        carriesOnAfterManyErrors("send()", FaultySocket::failToSend);
        carriesOnAfterManyErrors("receive()", FaultySocket::failToReceive);
    }

    /** The second datagram comes after the failure, so that the two are not served at once. */
    private static void goesOnAfter(
            String method, Fault fault, IOException failure, String means, Client client, FaultySocket socket) {
        String lost = "lost in " + method + " " + Nonce.word();
        byte[] next = bytes("and after that " + Nonce.word());
        int failures = socket.failures();
        fault.script(socket, lost, failure);
        client.sends(lost);
        Patience.waitUntil(() -> socket.failures() > failures, A_MOMENT);

        when(method + " throws an exception, and another datagram comes")
                .and("thrown", failure.toString())
                .means(means);
        client.sends(next).hears(next, OTHER_BYTES);
    }

    /** If other threads send the answers, several of them wait together. */
    private static void losesOnlyTheAnswerThatFails() throws Throwable {
        try (FaultySocket socket = new FaultySocket()) {
            socket.failToSend("lost", new IOException("Operation not permitted"));
            serving(socket, client -> {
                String first = "first " + Nonce.word();
                String third = "third " + Nonce.word();
                socket.sendingInOtherThreads.shut();
                client.sends(first).sends("lost").sends(third);
                receives(socket, 3);
                socket.sendingInOtherThreads.open();

                when("three datagrams have arrived, and send() throws an exception for the answer to the second one")
                        .means("the exception has cost other answers, too");
                client.hearsAll(Set.of(first, third));
            });
        }
    }

    private static void carriesOnAfterManyErrors(String method, Fault fault) throws Throwable {
        try (FaultySocket socket = new FaultySocket()) {
            fault.script(socket, "lost", new IOException("Operation not permitted"));
            serving(socket, client -> {
                boolean goesOn = true;
                for (int sent = 100; goesOn && sent <= MANY_ERRORS; sent += 100) { // more at a time may find no room
                    int expected = sent;
                    IntStream.range(0, 100).forEach(i -> client.sends("lost"));
                    goesOn = Patience.waitUntil(() -> socket.received() == expected, A_MOMENT)
                            && Patience.waitUntil(() -> socket.failures() >= expected, A_MOMENT) // none waits any more
                            && socket.pauses() <= FEW_PAUSES;
                }
                Check scene = when(method + " throws an exception " + MANY_ERRORS
                                + " times in a row, and another datagram comes")
                        .means(IN_A_ROW);
                byte[] next = bytes("next " + Nonce.word());
                client.sends(next).hears(next, OTHER_BYTES);
                expectOneLoop(socket);
                scene.means(NO_PAUSE)
                        .holds(
                                socket.pauses() <= FEW_PAUSES,
                                "after each error, receive() is called immediately",
                                "the thread waits first");
            });
        }
    }

    private interface Fault {
        void script(FaultySocket socket, String text, IOException failure);
    }

    /** More calls than any loop needs, and fewer than there are if each datagram adds one. */
    private static final int MANY_CALLS = 100;

    private static final String FILLS_THE_STACK =
            "a method calls itself, or another one, to go on with the next datagram. None of these calls has returned, so"
                    + " after some thousands of datagrams there is a StackOverflowError: use a loop";

    private static void expectOneLoop(FaultySocket socket) {
        Check.latest()
                .means(FILLS_THE_STACK)
                .holds(
                        socket.depth() < MANY_CALLS,
                        "the same loop calls receive() each time",
                        "the stack grows with each datagram");
    }

    private static final String WAKES_UP =
            "closing the socket wakes receive(), but a flag doesn't. receive() then throws, which is not an error here:"
                    + " serve() must simply return";
    private static final String CLOSES_ITSELF =
            "close() itself must close the socket: serve(), which is busy, sees a flag only later";
    private static final String WAITS_FOR_ROOM =
            "serve() waits until there is room for another answer, and after close() nobody makes room";
    private static final String AT_ANY_MOMENT =
            "close() may come at any moment: whatever fails because of it, serve() must simply return";

    @Task(
            number = 8,
            points = 1,
            rules = {"R13", "R14"},
            against = "a flag ends a loop that is blocked in receive()")
    void returns_from_serve_when_it_is_closed() throws Exception {
        try (FaultySocket socket = new FaultySocket();
                Client client = new Client("client", socket.getLocalPort())) {
            UdpEcho server = new UdpEcho(socket);
            Background<Void> serving = Background.run("serve()", server::serve);
            when("a client sends a datagram").means("serve() must answer each datagram while it runs");
            client.sends(Nonce.word()).receives();
            when("a client has its answer")
                    .means("the server has not gone back to receive()")
                    .holds(
                            Patience.waitUntil(() -> socket.isReceiving(2), Patience.limit()),
                            "serve() waits for the next datagram",
                            "it does not");

            Check closed =
                    when("serve() waits for a datagram, and close() is called").means(WAKES_UP);
            server.close();
            returns(closed, "serve()", serving);
            closed.holds(socket.isClosed(), "the socket is closed", "it is open");
            Check again = when("close() is called for the second time");
            returns(again, "close()", Background.run("close()", server::close));
            Check late = when("the server is closed, and serve() is called").means(WAKES_UP);
            returns(late, "serve()", Background.run("serve()", server::serve));
        }
        returnsIfItIsClosed("after a datagram has arrived, and before its answer is sent", socket -> socket.receiving);
        returnsIfItIsClosed("while an answer is being sent", socket -> socket.sending);
        returnsIfItIsClosedWhileManyAnswersWait();
        closesASocketThatNobodyServed();
    }

    private static void returnsIfItIsClosed(String when, Function<FaultySocket, Gate> gates) throws Exception {
        try (FaultySocket socket = new FaultySocket();
                Client client = new Client("client", socket.getLocalPort())) {
            Gate gate = gates.apply(socket);
            UdpEcho server = new UdpEcho(socket);
            Background<Void> serving = Background.run("serve()", server::serve);
            Check scene = when("close() is called " + when).means(AT_ANY_MOMENT);
            gate.shut();
            client.sends(Nonce.word());
            Patience.waitUntil(gate::isReached, Patience.limit());

            Background<Void> closing = Background.run("close()", server::close);
            Patience.waitUntil(closing::isDone, A_MOMENT); // close() may wait for the answer
            when("close() is called " + when)
                    .means(CLOSES_ITSELF)
                    .holds(
                            socket.isClosed() || !closing.isDone(),
                            "the socket is closed when close() returns",
                            "it is open");
            gate.open();
            returns(scene, "close()", closing);
            returns(scene, "serve()", serving);
        }
    }

    /** Where other threads answer: as many datagrams as the server receives before the first answer goes out. */
    private static void returnsIfItIsClosedWhileManyAnswersWait() throws Exception {
        try (FaultySocket socket = new FaultySocket();
                Client client = new Client("client", socket.getLocalPort())) {
            UdpEcho server = new UdpEcho(socket);
            Background<Void> serving = Background.run("serve()", server::serve);
            Check scene = when("up to 300 datagrams have arrived, none is answered yet, and close() is called")
                    .means(WAITS_FOR_ROOM);
            socket.sendingInOtherThreads.shut();
            int sent = 0;
            do {
                for (int i = 0; i < 50; i++) { // more at a time may find no room
                    client.sends(Nonce.word());
                    sent++;
                }
            } while (sent < 300 && receives(socket, sent));

            Background<Void> closing = Background.run("close()", server::close);
            Patience.waitUntil(socket::isClosed, A_MOMENT); // close() may wait for the answers
            socket.sendingInOtherThreads.open();
            returns(scene, "close()", closing);
            returns(scene, "serve()", serving);
        }
    }

    private static boolean receives(FaultySocket socket, int datagrams) {
        return Patience.waitUntil(() -> socket.received() == datagrams, A_MOMENT);
    }

    private static void closesASocketThatNobodyServed() throws IOException {
        try (FaultySocket socket = new FaultySocket()) {
            new UdpEcho(socket).close();
            when("close() is called, and serve() never was")
                    .means("close() itself must close the socket: serve() may not be there to do it")
                    .holds(socket.isClosed(), "the socket is closed", "it is open");
        }
    }

    private static void returns(Check scene, String call, Background<Void> running) {
        try {
            running.await();
        } catch (Exception thrown) {
            throw scene.failure(call + " returns", call + " throws " + thrown);
        }
    }

    private static final String ASKED_FOR = "the port is what bind() was given; only 0 means any free port";
    private static final String GIVEN_SOCKET = "the constructor was given a socket: its port is the server's";
    private static final String TAKEN = "two sockets can't have one port: the caller must learn of it";
    private static final String LOOPBACK_ONLY =
            "a socket that is bound to no address is bound to all addresses of the machine, so everybody in the"
                    + " network can send to it: give the constructor the loopback address";
    private static final String NOT_SHARED =
            "each server has a socket, a buffer and threads of its own: no field that keeps them is static";

    @Task(
            number = 9,
            points = 1,
            rules = {"R1", "R2", "R3", "R4", "R15"},
            against = "any port will do, and nobody comes from outside")
    void uses_the_port_and_the_socket_that_it_was_given() throws Throwable {
        when("bind() is called with a free port, and a client sends a datagram to it")
                .means(ASKED_FOR);
        UdpEcho server = bindToAFreePort();
        int port = server.port();
        serving(server, port, client -> {
            byte[] message = bytes(Nonce.word());
            client.sends(message).hears(message);

            when("bind() is called with a port that another server has")
                    .means(TAKEN)
                    .expectThrows(IOException.class, () -> bind(port));
            if (EVERY_127_IS_LOOPBACK) {
                when("a server is bound, and another program binds the same port of 127.0.0.2")
                        .means(LOOPBACK_ONLY)
                        .holds(isFree("127.0.0.2", port), "this port is free", "the server has it");
            }
        });
        anyPortIsFree();
        usesTheSocketsThatItWasGiven();
    }

    /** Gives bind() a free port, and expects the server to have it. */
    private static UdpEcho bindToAFreePort() throws IOException {
        while (true) {
            int port = freePort();
            try {
                UdpEcho server = UdpEcho.bind(port);
                Check.latest()
                        .holds(server.port() == port, "port() is the port that was asked for", "it is another port");
                return server;
            } catch (BindException e) {
                // another program was quicker: try another port
            }
        }
    }

    private static void anyPortIsFree() throws IOException {
        Check scene = when("two servers are bound to port 0")
                .means("0 means any free port: the system chooses one, and port() returns it");
        try (UdpEcho one = UdpEcho.bind(0);
                UdpEcho other = UdpEcho.bind(0)) {
            scene.holds(one.port() != other.port(), "they have different ports", "port() is the same for both");
        }
    }

    private static void usesTheSocketsThatItWasGiven() throws Throwable {
        try (FaultySocket annas = new FaultySocket();
                FaultySocket berts = new FaultySocket()) {
            UdpEcho first = new UdpEcho(annas);
            UdpEcho second = new UdpEcho(berts);
            when("the constructor is given a socket")
                    .means(GIVEN_SOCKET)
                    .holds(first.port() == annas.getLocalPort(), "port() is the socket's port", "it is another number");
            serving(second, berts.getLocalPort(), bert -> {
                byte[] one = bytes("anna " + Nonce.word());
                byte[] other = bytes("bert " + Nonce.word());
                serving(first, annas.getLocalPort(), anna -> {
                    annas.sending.shut();
                    when("one server is sending an answer, and another server receives a datagram")
                            .means(NOT_SHARED);
                    anna.sends(one);
                    Patience.waitUntil(annas.sending::isReached, A_MOMENT);
                    bert.sends(other).hears(other);
                    annas.sending.open();
                    anna.hears(one);

                    annas.sendingInOtherThreads.shut();
                    when("100 answers of one server wait to be sent, and another server receives a datagram")
                            .means(NOT_SHARED);
                    IntStream.range(0, 100).forEach(i -> anna.sends("anna " + i));
                    awaitReceived(annas, 101);
                    bert.sends(other).hears(other);
                    annas.sendingInOtherThreads.open();
                });
                when("one server is closed, and another server receives a datagram")
                        .means(NOT_SHARED);
                bert.sends(other).hears(other);
                bert.sends(other).hears(other); // its loop goes round once more
            });
        }
    }

    private static void bind(int port) throws IOException {
        UdpEcho.bind(port);
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
        UdpEcho server = UdpEcho.bind(0);
        serving(server, server.port(), conversation);
    }

    private static void serving(FaultySocket socket, Conversation conversation) throws Throwable {
        serving(new UdpEcho(socket), socket.getLocalPort(), conversation);
    }

    private static void serving(UdpEcho server, int port, Conversation conversation) throws Throwable {
        Serving.during(server::serve, server, () -> {
            try (Client client = new Client("client", port)) {
                conversation.talk(client);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private interface Conversation {
        void talk(Client client) throws Throwable;
    }

    /** A client of one server. If it doesn't hear what it should, the failure shows the latest check. */
    private static final class Client implements AutoCloseable {

        private final UdpPeer peer;
        private final int serversPort;

        Client(String name, int serversPort) {
            this.peer = UdpPeer.open(name);
            this.serversPort = serversPort;
        }

        Client sends(String text) {
            return sends(bytes(text));
        }

        Client sends(byte[] datagram) {
            peer.send(serversPort, datagram);
            return this;
        }

        /** Any datagram. */
        byte[] receives() {
            return peer.receive();
        }

        void hears(byte[] expected) {
            peer.expect(expected);
        }

        /** If it hears other bytes, that has another meaning than silence. */
        void hears(byte[] expected, String otherBytesMean) {
            byte[] received = receives();
            Check.latest().means(otherBytesMean).expect(expected, received);
        }

        /** In any order. */
        void hearsAll(Set<String> expected) {
            Set<String> heard = new HashSet<>();
            for (int i = 0; i < expected.size(); i++) {
                heard.add(new String(receives(), UTF_8));
            }
            Check.latest()
                    .holds(
                            heard.equals(expected),
                            "each datagram once, at its sender",
                            "some of them twice, changed or at another sender");
        }

        /** Whether the last datagram came from this port. */
        boolean hasHeardFrom(int port) {
            return ((InetSocketAddress) peer.sender()).getPort() == port;
        }

        @Override
        public void close() {
            peer.close();
        }
    }
}
