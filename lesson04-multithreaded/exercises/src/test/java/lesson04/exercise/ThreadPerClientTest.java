package lesson04.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import peerkit.TcpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "4.1", title = "a thread for each client", minutes = 45)
class ThreadPerClientTest {

    /** Runs each task immediately, in the thread that hands it over, so that the order of all events is certain. */
    private static final Executor AT_ONCE = Runnable::run;

    private final Tidy tidy = new Tidy();

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    @Task(number = 1, points = 1, against = "a client gets an answer as soon as there is a listener")
    void hands_a_client_to_the_handler() throws Exception {
        String word = Nonce.word();
        Check.when("a client connects, and the handler says \"" + word + "\\n\" to it")
                .means("the client has not heard from the handler: it was not accepted, or the handler was not called"
                        + " with its socket, or the socket was closed too early");
        ThreadPerClient server = start(AT_ONCE, client -> say(word, client));

        connect("client", server).expectLine(word);
    }

    @Task(number = 2, points = 2, against = "the thread that accepts clients can also talk to them")
    void accepts_the_next_client_while_the_first_one_waits_for_its_thread() throws Exception {
        HeldTasks tasks = new HeldTasks();
        ThreadPerClient server = start(tasks, client -> say(Nonce.word(), client));
        connect("alice", server);
        connect("bob", server);

        int count = tasks.await(2);

        Check.when("alice and bob connect, and the executor keeps its tasks for later")
                .means("every client must be exactly one task for the executor")
                .whenReceived(
                        "0 tasks for the executor",
                        "the executor got no task, so something else talks to the clients. If it is the accepting"
                                + " thread, then nobody else is accepted meanwhile")
                .whenReceived(
                        "1 task for the executor",
                        "after the first client nobody else was accepted: the accepting thread waits until the first"
                                + " task is done")
                .holds(count == 2, "2 tasks for the executor", counted(count));
    }

    @Task(number = 3, points = 2, against = "a field of the server can hold the client for its task")
    void gives_each_task_its_own_client() throws Exception {
        HeldTasks tasks = new HeldTasks();
        List<Met> met = new ArrayList<>();
        ThreadPerClient server = start(tasks, client -> met.add(new Met(client.getPort(), client.isClosed())));
        TcpPeer alice = connect("alice", server);
        connect("bob", server);
        int count = tasks.await(2);
        Check.when("alice connects, then bob, and no task has run yet")
                .means("the executor has not got the two tasks, one for each client, so the test can't run them")
                .holds(count == 2, "2 tasks for the executor", counted(count));

        tasks.run(0);

        Check.when("alice connects, then bob; both are accepted, and now the first task runs")
                .means("the first task has to call the handler once, with alice's socket")
                .whenReceived(
                        "bob's socket",
                        "both tasks look for their client in the same place, for example in a field, and when the first"
                                + " task runs, bob is there. A variable inside the loop is a new one each time round")
                .whenReceived(
                        "alice's socket, which is closed",
                        "the socket was closed before the handler got it: execute() returned immediately, and the task"
                                + " runs later. A socket must stay open until its task closes it")
                .holds(isOnly(met, alice), "the handler gets alice's socket", told(met, alice));
    }

    @Task(number = 4, points = 1, against = "a socket closes by itself when nothing uses it any more")
    void closes_the_socket_when_the_handler_returns() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, client -> say(word, client));
        TcpPeer client = connect("client", server).expectLine(word);

        Check.when("the handler has said \"" + word + "\\n\" and has returned")
                .means("the client still waits for more, or for the end of stream: the conversation is over, but the"
                        + " server has not closed the socket");
        client.expectEndOfStream();
    }

    @Task(number = 5, points = 1, against = "after a failure there is nothing left to do")
    void closes_the_socket_when_the_handler_throws() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, client -> {
            say(word, client);
            throw new IOException("thrown by the handler on purpose");
        });
        TcpPeer client = connect("client", server).expectLine(word);

        Check.when("the handler has said \"" + word + "\\n\" and then throws an IOException")
                .means("the client still waits for more, or for the end of stream: an exception skips the code after"
                        + " the call of the handler, so the socket has not been closed");
        client.expectEndOfStream();
    }

    @Task(number = 6, points = 1, against = "a handler throws only what its signature declares")
    void carries_on_when_a_handler_has_thrown() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, client -> {
            say(word, client);
            throw new IllegalStateException("thrown by the handler on purpose");
        });
        connect("alice", server).expectLine(word);

        Check.when("the handler has thrown an IllegalStateException for alice, and then bob connects")
                .means("bob has not heard from the handler: what it threw for alice has ended more than alice's"
                        + " conversation. (This executor runs each task in the thread that hands it over, so an"
                        + " exception that leaves a task ends the accepting thread.)");
        connect("bob", server).expectLine(word);
    }

    @Task(number = 7, points = 1, against = "an executor always has a thread left")
    void carries_on_when_the_executor_refuses_a_task() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(new RefusesTheFirst(), client -> say(word, client));
        Check.when("the executor refuses alice's task with a RejectedExecutionException")
                .means("nobody will ever talk to alice, so the accepting thread has to close her socket");
        connect("alice", server).expectEndOfStream();

        Check.when("the executor has refused alice's task, and accepts bob's")
                .means("the refusal ended more than alice's connection: nobody else is accepted any more");
        connect("bob", server).expectLine(word);
    }

    @Task(
            number = 8,
            points = 1,
            against = "a flag ends a thread that is blocked in accept()",
            hangs = "close() waits for a thread that doesn't end: a blocked accept() ends when its listener is closed")
    void leaves_no_listener_and_no_thread_behind() throws Exception {
        NewThreads threads = NewThreads.of(ThreadPerClient.class);
        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, client -> say(word, client));
        connect("client", server).expectLine(word);
        int port = server.port();

        Check scene = Check.when("close() is called, and then a client tries to connect")
                .means("the listener is still open, so the system keeps accepting connections for it. A flag doesn't"
                        + " wake a thread that already waits in accept(); closing the listener does");
        server.close();

        scene.holds(Connecting.isRefused(port), "connection refused", "the client is connected");
        String left = threads.left();
        Check.when("close() has been called")
                .means("a thread that the server has started is still running: unless it is a daemon, it keeps the"
                        + " program from ending, and every server that is started and closed leaves one more")
                .whenReceived(
                        "1 thread: one of a pool, which waits for its next task",
                        "the thread of an executor service doesn't end with its task: it waits for the next one, and"
                                + " keeps the program from ending until the executor service is shut down")
                .holds(left.equals("none"), "no thread left", left);
    }

    private ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        return tidy.later(ThreadPerClient.start(executor, handler));
    }

    private TcpPeer connect(String name, ThreadPerClient server) {
        return tidy.later(TcpPeer.connect(name, server.port()));
    }

    private static void say(String word, Socket client) throws IOException {
        client.getOutputStream().write((word + "\n").getBytes(UTF_8));
    }

    private static String counted(int tasks) {
        return tasks + (tasks == 1 ? " task" : " tasks") + " for the executor";
    }

    private static boolean isOnly(List<Met> met, TcpPeer alice) {
        return met.size() == 1 && met.get(0).isOf(alice) && !met.get(0).closed();
    }

    private static String told(List<Met> met, TcpPeer alice) {
        if (met.size() != 1) {
            return "the handler was called " + met.size() + " times";
        }
        String whose = met.get(0).isOf(alice) ? "alice's socket" : "bob's socket";
        return whose + (met.get(0).closed() ? ", which is closed" : "");
    }

    /** What the handler found: the client's port, and whether the socket was already closed. */
    private record Met(int port, boolean closed) {
        boolean isOf(TcpPeer peer) {
            return port == peer.localAddress().getPort();
        }
    }

    /** Refuses one task, and runs all others immediately. */
    private static final class RefusesTheFirst implements Executor {

        private boolean refused;

        @Override
        public void execute(Runnable task) {
            if (!refused) {
                refused = true;
                throw new RejectedExecutionException("the test says that no thread is left");
            }
            task.run();
        }
    }
}
