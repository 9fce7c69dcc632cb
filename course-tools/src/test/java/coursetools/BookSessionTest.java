package coursetools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learncli.MadeUpCourse;
import learncli.MadeUpCourse.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs of a book's sessions run as they do for a reader, each at a terminal of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES) // this test may run elsewhere on the machine, and have the ports
@Tag("slow")
class BookSessionTest {

    @TempDir
    private static Path root; // one for all tests, so that the programs are compiled once

    private static MadeUpCourse course;

    @BeforeAll
    static void write_the_course() {
        course = MadeUpCourse.in(root, CourseTools::commands)
                .source("HelloServer", """
                        import java.io.IOException;
                        import java.net.*;

                        public final class HelloServer {
                            public static void main(String[] args) {
                                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("\\nends")));
                                int port = args.length > 0 ? Integer.parseInt(args[0]) : 12321;
                                try (ServerSocket listener = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
                                    System.out.println("listening on 127.0.0.1:" + listener.getLocalPort());
                                    Socket[] clients = new Socket[9];
                                    for (int i = 0; ; i++) {
                                        clients[i] = listener.accept();
                                        System.out.println("a client");
                                        clients[i].getOutputStream().write('!');
                                    }
                                } catch (IOException e) {
                                    System.err.println("no: " + e.getMessage());
                                }
                            }
                        }
                        """)
                .source("Client", """
                        import java.io.IOException;
                        import java.net.*;

                        public final class Client {
                            public static void main(String[] args) {
                                int port = args.length > 0 ? Integer.parseInt(args[0]) : 12321;
                                try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                                    System.out.println("on port " + server.getPort());
                                    for (int next; (next = server.getInputStream().read()) != -1; ) {
                                        System.out.println("read " + (char) next);
                                    }
                                    System.out.println("end of stream");
                                    System.exit(0);
                                } catch (IOException e) {
                                    System.err.println(e.getMessage());
                                }
                            }
                        }
                        """)
                .source("Udp", """
                        import java.net.*;

                        public final class Udp {
                            public static void main(String[] args) throws Exception {
                                InetAddress here = InetAddress.getLoopbackAddress();
                                DatagramSocket receiver = new DatagramSocket(12321, here); // left open, and so is its thread
                                Thread answering = new Thread(() -> {
                                    try {
                                        DatagramPacket packet = new DatagramPacket(new byte[9], 9);
                                        receiver.receive(packet);
                                        receiver.send(packet);
                                        receiver.receive(packet);
                                    } catch (Exception e) {
                                        System.out.println("never heard");
                                    }
                                });
                                answering.start();
                                try (DatagramSocket sender = new DatagramSocket()) {
                                    sender.connect(new InetSocketAddress(here, 12321));
                                    sender.send(new DatagramPacket("hi".getBytes(), 2));
                                    DatagramPacket answer = new DatagramPacket(new byte[9], 9);
                                    sender.receive(answer);
                                    System.out.println("answered " + answer.getLength());
                                }
                                Runtime.getRuntime().exit(3);
                            }
                        }
                        """)
                .program(
                        "Threads",
                        "new Thread(() -> { System.out.println(\"still there\"); throw new IllegalStateException(\"oh\"); })"
                                + ".start();")
                .write("docs/README.md", "1. [One](one.md)\n\n[One](one.md)\n");
    }

    @Test
    void a_client_finds_the_server_on_the_port_for_which_both_ask() {
        session(
                "a",
                "server: run 1 HelloServer\nclient: run 1 Client\nawait client: read !\nstop server\nend client\n");

        assertThat(played("session a server", "session a client"))
                .contains("$ ./learn run 1 HelloServer\nlistening on 127.0.0.1:12321\na client\n^C\nends\n")
                .contains("$ ./learn run 1 Client\non port 12321\nread !\nend of stream\n");
    }

    @Test
    void before_a_client_is_started_the_server_listens_whatever_its_name_is() {
        course.program("Step1Slow", """
                Thread.sleep(500);
                try (var listener = new java.net.ServerSocket(12321, 5, java.net.InetAddress.getLoopbackAddress())) {
                    System.out.println("listening on " + listener.getLocalSocketAddress());
                    listener.accept().close();
                }
                """);
        session("s", "server: run 1 Step1Slow\nclient: run 1 Client\nend client\n");

        assertThat(played("session s client")).contains("on port 12321\nend of stream\n");
    }

    @Test
    void any_free_port_can_be_passed_on_and_a_program_closed_without_a_word() {
        session(
                "a",
                "server: run 1 HelloServer 0\nclient: run 1 Client $PORT\nawait client: read !\nclose server\nend client\n");

        assertThat(played("session a server", "session a client"))
                .containsPattern("listening on 127.0.0.1:\\d+\na client\n```")
                .containsPattern("\\$ ./learn run 1 Client (\\d+)\non port \\1\nread !\nend of stream\n");
    }

    @Test
    void the_second_server_on_a_port_is_told_so_and_another_session_waits_until_the_port_is_free() {
        session("c", "one: run 1 HelloServer\ntwo: run 1 HelloServer\nawait two: no:\n");
        session("b", "one: run 1 HelloServer\nclient: run 1 Client\nawait client: read !\nclose client\n");

        assertThat(played("session c two", "session b client"))
                .contains("no: Address already in use")
                .contains("on port 12321\nread !\n");
    }

    @Test
    void a_program_ends_with_its_threads_and_a_thread_that_fails_says_so() {
        assertThat(played("output run 1 Threads"))
                .contains("still there\nException in thread \"Thread-", "oh\n\tat lesson01");
    }

    @Test
    void udp_has_ports_too_and_a_program_can_end_with_a_socket_left_open() {
        assertThat(played("output run 1 Udp")).contains("Udp\nanswered 2\n```");
    }

    @Test
    void a_server_that_a_script_leaves_running_is_ended() throws IOException {
        session("g", "server: run 1 HelloServer\nawait server: listening on\n");

        played("session g server");

        new ServerSocket(12321, 1, InetAddress.getLoopbackAddress()).close(); // throws if somebody listens there
    }

    @Test
    void what_a_program_prints_on_both_its_streams_stands_in_its_order_and_in_utf_8() {
        course.program("Both", """
                java.util.Scanner in = new java.util.Scanner(System.in);
                for (int i = 0; i < 3; i++) {
                    System.out.println(in.nextLine() + " ü");
                    System.err.println("é");
                }
                """);
        session("h", "me: run 1 Both\ntype me: ä\nawait me: é\ntype me: ö\nawait me: é\ntype me: ß\n");

        assertThat(played("session h me")).contains("Both\nä\nä ü\né\nö\nö ü\né\nß\nß ü\né\n```");
    }

    @Test
    void a_command_stands_on_the_screen_as_it_was_typed() {
        session("d", "me: run 1 Threads  'two words'\n");

        assertThat(played("session d me")).contains("$ ./learn run 1 Threads  'two words'\nstill there\n");
    }

    @Test
    void of_an_output_one_scene_can_be_shown_also_in_a_list() {
        course.program("Scenes", "System.out.println(\"\\n1. One\\na\\n\\n2. Two\\nb\\n\\n3. Three\\nc\");");

        assertThat(played("output run 1 Scenes | scene 1"))
                .contains("```console\n$ ./learn run 1 Scenes\n\n1. One\na\n```");
        assertThat(played("output run 1 Scenes | scene 2"))
                .contains("```console\n$ ./learn run 1 Scenes\n...\n\n2. Two\nb\n```");
        String list =
                "[The book](README.md)\n\n- see\n\n  <!-- output run 1 Scenes | scene 3 -->\n  ```console\n  ```\n\n"
                        + "[The book](README.md)\n";
        course.write("docs/one.md", list);
        assertThat(course.learn("book", "--refresh", "docs/one.md").status()).isZero();
        assertThat(root.resolve("docs/one.md"))
                .content(UTF_8)
                .isEqualTo(list.replace("  ```\n\n", "  $ ./learn run 1 Scenes\n  ...\n\n  3. Three\n  c\n  ```\n\n"));
    }

    @Test
    void the_learn_command_itself_can_be_shown() {
        assertThat(played("output run 1")).contains("Lesson 1: Lesson one\n  Client");
        assertThat(played("output")).containsPattern("\\$ ./learn\nA made-up course +demo ");
        course.steps();
        assertThat(played("output steps 4", "output diff 4 1 2"))
                .contains("$ ./learn steps 4\nLesson 4: Many clients\n\n1  Step1ThreadPerClient\n   One thread accepts")
                .contains("$ ./learn diff 4 1 2\nNew since Step1ThreadPerClient: ", "\n+++ Step2Pool.java\n@@ -");
    }

    private static void session(String name, String script) {
        course.write("docs/sessions/" + name + ".session", script);
    }

    /** The page with these marks, refreshed; it must then stay as it is. */
    private static String played(String... marks) {
        StringBuilder page = new StringBuilder("[The book](README.md)\n\n");
        for (String mark : marks) {
            page.append("<!-- ").append(mark).append(" -->\n```console\n```\n\n");
        }
        course.write("docs/one.md", page + "[The book](README.md)\n");
        Answer answer = course.learn("book", "--refresh", "docs/one.md");
        assertThat(answer.out()).endsWith("excerpts and console blocks.\n");
        try {
            return Files.readString(root.resolve("docs/one.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
