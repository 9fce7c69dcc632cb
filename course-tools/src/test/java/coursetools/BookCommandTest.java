package coursetools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learncli.MadeUpCourse;
import learncli.MadeUpCourse.Answer;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small book, made wrong in one place after the other. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class BookCommandTest {

    private static final String FENCE = "```";
    private static final String SOURCE = "lesson01-a/src/main/java/lesson01/Greeter.java";

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void write_the_book() {
        course = MadeUpCourse.in(root, CourseTools::commands)
                .source("Greeter", """
                        import java.util.Scanner;

                        /** Greets. */
                        public final class Greeter {
                            public static void main(String[] args) {
                                Scanner in = new Scanner(System.in);
                                // @start region=ask
                                System.out.print("Your name: ");
                                if (in.hasNextLine()) {
                                    System.out.println("Hello " + in.nextLine());
                                }
                                // @end
                                System.exit(args.length);
                            }
                        }
                        """)
                .write("README.md", "# The course\n\nSee [the book](docs/README.md#contents).\n")
                .write("docs/README.md", "# Contents\n\n1. [One](one.md)\n2. [Two](two.md)\n\nNext: [One](one.md)\n")
                .write("docs/commands.txt", "# a remark\nnc -v 127.0.0.1 8000\n")
                .write("docs/one.md", """
                        [The book](README.md) · next: [Two](two.md)

                        # One

                        ## What to do

                        See [two](two.md#see-it) and [its code](../lesson01-a/src/main/java/lesson01).

                        <!-- region lesson01-a/src/main/java/lesson01/Greeter.java ask -->
                        ```java
                        System.out.print("Your name: ");
                        if (in.hasNextLine()) {
                            System.out.println("Hello " + in.nextLine());
                        }
                        ```

                        [The book](README.md) · next: [Two](two.md)
                        """)
                .write("docs/two.md", """
                        [The book](README.md) · before: [One](one.md)

                        # Two

                        ## See it

                        <!-- measured -->
                        ```console
                        $ ./learn run 1 Greeter
                        Your name: Ada
                        Hello Ada
                        ```

                        Or [back](one.md#what-to-do), with `./learn run 1` or `./learn demo N`:

                        ```sh
                        ./learn run 1 Greeter
                        nc -v 127.0.0.1 8000   # is it there?
                        mvn verify
                        ```

                        [The book](README.md) · before: [One](one.md)
                        """);
    }

    /** Page two's block is then compared with what the program prints, which takes longer: it is compiled. */
    private void compareOutput() {
        replace("docs/two.md", "<!-- measured -->", "<!-- session greeting me -->");
        course.write("docs/sessions/greeting.session", "me: run 1 Greeter\nawait me: name:\ntype me: Ada\nend me\n");
    }

    @Test
    void a_book_that_fits_the_course_is_right() {
        compareOutput();

        Answer answer = course.learn("book");

        assertThat(answer.out()).isEqualTo("The book is right: 4 pages, 2 excerpts and console blocks.\n");
        assertThat(answer.status()).isZero();
    }

    @Test
    void one_character_of_an_excerpted_region_is_told_with_page_line_and_the_command_that_refreshes() {
        replace(SOURCE, "\"Hello \"", "\"Hallo \"");

        assertThat(course.learn("book", "docs/one.md").out()).startsWith("""
                        docs/one.md:13: differs from <!-- region lesson01-a/src/main/java/lesson01/Greeter.java ask -->
                            page has:      System.out.println("Hello " + in.nextLine());
                            should be:     System.out.println("Hallo " + in.nextLine());
                            if the course is right: ./learn book --refresh docs/one.md
                        """);
    }

    @Test
    void one_character_of_a_prompt_is_told_with_page_and_line() {
        compareOutput();
        replace(SOURCE, "\"Your name: \"", "\"Your Name: \"");
        replace("docs/sessions/greeting.session", "await me: name:", "await me: Name:");

        Answer answer = course.learn("book", "docs/two.md");

        assertThat(answer.status()).isEqualTo(Trouble.FAILED);
        assertThat(answer.out()).startsWith("""
                        docs/two.md:10: differs from <!-- session greeting me -->
                            page has:  Your name: Ada
                            should be: Your Name: Ada
                            if the course is right: ./learn book --refresh docs/two.md
                        """);
    }

    @Test
    void a_prompt_that_a_session_awaits_in_vain_is_told_with_the_line_of_the_page_and_that_of_the_session() {
        compareOutput();
        replace(SOURCE, "\"Hello \"", "\"Hallo \"");
        replace("docs/sessions/greeting.session", "end me", "await me: Hello\nend me");
        String two = read("docs/two.md");

        assertThat(course.learn("book", "docs/two.md").out()).isEqualTo("""
                        docs/sessions/greeting.session:4: 'Hello' did not appear; the terminal me shows
                            $ ./learn run 1 Greeter
                            Your name: Ada
                            Hallo Ada
                        docs/two.md:11: differs from <!-- session greeting me -->
                            page has:  Hello Ada
                            should be: Hallo Ada
                            if the course is right: ./learn book --refresh docs/two.md
                        2 to put right, in docs/sessions/greeting.session, docs/two.md.
                        """);
        course.learn("book", "--refresh", "docs/two.md");
        assertThat(read("docs/two.md")).isEqualTo(two); // what half a session shows is not written
    }

    @Test
    void what_a_session_that_went_wrong_would_have_shown_after_is_not_told() {
        compareOutput();
        replace("docs/sessions/greeting.session", "type me: Ada", "end-input me\nawait me: Ada");

        assertThat(course.learn("book", "docs/two.md").out())
                .startsWith("docs/sessions/greeting.session:4: 'Ada' did not appear; ")
                .endsWith("1 to put right, in docs/sessions/greeting.session.\n");
    }

    @Test
    void refreshing_writes_excerpts_and_output_anew_and_nothing_else() throws IOException {
        compareOutput();
        replace(SOURCE, "\"Your name: \"", "\"Your Name: \"");
        replace("docs/sessions/greeting.session", "name:", "Name:");
        String one = Files.readString(root.resolve("docs/one.md"));
        String two = Files.readString(root.resolve("docs/two.md"));

        Answer answer = course.learn("book", "--refresh");

        assertThat(answer.out())
                .isEqualTo("refreshed docs/one.md\nrefreshed docs/two.md\n"
                        + "The book is right: 4 pages, 2 excerpts and console blocks.\n");
        assertThat(root.resolve("docs/one.md")).content(UTF_8).isEqualTo(one.replace("Your name", "Your Name"));
        assertThat(root.resolve("docs/two.md")).content(UTF_8).isEqualTo(two.replace("Your name", "Your Name"));
    }

    @Test
    void a_link_that_leads_nowhere_is_told_with_page_and_line() {
        replace("docs/one.md", "src/main/java/lesson01)", "src/main/java/lesson02)");
        replace("docs/two.md", "one.md#what-to-do", "one.md#what-to-d");
        replace("README.md", "docs/README.md", "docs/READMY.md");

        assertThat(course.learn("book").out()).isEqualTo("""
                        README.md:3: the link to docs/READMY.md#contents leads nowhere: there is no docs/READMY.md
                        docs/one.md:7: the link to ../lesson01-a/src/main/java/lesson02 leads nowhere: there is no lesson01-a/src/main/java/lesson02
                        docs/two.md:14: the link to one.md#what-to-d leads nowhere: docs/one.md has no anchor what-to-d; it has one, what-to-do
                        3 to put right, in README.md, docs/one.md, docs/two.md.
                        """);
    }

    @Test
    void a_command_that_does_not_exist_is_told_with_page_and_line() {
        replace("docs/two.md", "./learn run 1 Greeter\nnc -v", "./learn run 1 Greetr\n./learn rum 1\nls -l\nnc -v");
        replace("docs/two.md", "mvn verify", "mvn test -pl lesson01-b\nmvn test -Dtest=NoTest\nmvn site");
        replace("docs/two.md", "`./learn run 1`", "`./learn run 7`");

        assertThat(course.learn("book", "docs/two.md").out()).startsWith("""
                        docs/two.md:14: ./learn run 7
                            There is no lesson '7'. The lessons are 1.
                        docs/two.md:17: ./learn run 1 Greetr
                            Lesson 1 has no program 'Greetr'. Its programs are Greeter.
                        docs/two.md:18: ./learn rum 1
                            There is no command 'rum'. Did you mean: run?
                        docs/two.md:19: ls -l
                            is not in docs/commands.txt: try it, and add it there
                        docs/two.md:21: mvn test -pl lesson01-b
                            there is no module 'lesson01-b'
                        docs/two.md:22: mvn test -Dtest=NoTest
                            there is no test NoTest in the course
                        docs/two.md:23: mvn site
                            'site' is none of Maven's goals""");
    }

    @Test
    void a_page_must_begin_and_end_with_its_way_through_the_book() {
        replace("docs/one.md", "· next: [Two](two.md)\n\n# One", "· next: [Two](one.md)\n\n# One");
        replace("docs/two.md", "mvn verify\n" + FENCE + "\n\n[The book](README.md) · before: [One](one.md)", FENCE);
        replace("docs/README.md", "Next: [One](one.md)", "Begin.");

        assertThat(course.learn("book").out()).isEqualTo("""
                        docs/README.md:6: the contents must end with a link to the first page, such as: Next: [...](one.md)
                        docs/one.md:1: the page must begin with its way through the book:
                            [The book](README.md) · next: [...](two.md)
                        docs/two.md:16: the page must end with its way through the book:
                            [The book](README.md) · before: [...](one.md)
                        3 to put right, in docs/README.md, docs/one.md, docs/two.md.
                        """);
    }

    @Test
    void the_contents_must_have_every_page_and_no_other() throws IOException {
        Files.move(root.resolve("docs/two.md"), root.resolve("docs/three.md"));

        assertThat(course.learn("book").out())
                .contains("docs/README.md:4: the link to two.md leads nowhere: there is no docs/two.md\n")
                .contains("docs/three.md: is not in the list of docs/README.md: add it there\n");
    }

    @Test
    void what_no_page_shows_is_to_be_taken_out() {
        replace("docs/one.md", "<!-- region lesson01-a/src/main/java/lesson01/Greeter.java ask -->", "<!-- sketch -->");
        course.write("docs/sessions/greeting.session", "me: run 1 Greeter\n");
        replace("docs/two.md", "nc -v 127.0.0.1 8000", "mvn test");

        assertThat(course.learn("book").out()).isEqualTo("""
                        docs/commands.txt:2: nc -v 127.0.0.1 8000
                            no page shows this command: take it out
                        docs/sessions/greeting.session: no page shows this session: take it out
                        lesson01-a/src/main/java/lesson01/Greeter.java:8: no page shows region ask: take its marks out
                        3 to put right, in docs/commands.txt, docs/sessions/greeting.session, lesson01-a/src/main/java/lesson01/Greeter.java.
                        """);
    }

    @Test
    void java_and_output_need_marks_and_marks_need_blocks() {
        replace("docs/one.md", "<!-- region lesson01-a/src/main/java/lesson01/Greeter.java ask -->\n", "");
        replace("docs/two.md", "<!-- measured -->\n", "");
        replace("docs/two.md", "mvn verify\n" + FENCE, "mvn verify\n" + FENCE + "\n\n<!-- output run 1 -->\nText.");

        String out = course.learn("book").out();

        assertThat(out)
                .contains("docs/one.md:9: Java needs a mark on the line before: ")
                .contains("docs/two.md:7: what a program of the course prints needs a mark on the line before: ")
                .contains("docs/two.md:21: <!-- output run 1 --> must stand directly before a fenced block\n");
    }

    @Test
    void a_mark_must_name_what_exists() {
        compareOutput();
        replace("docs/one.md", "Greeter.java ask", "Greeter.java aks");
        replace("docs/two.md", "greeting me", "greeting you");

        assertThat(course.learn("book").out())
                .contains("docs/one.md:9: <!-- region " + SOURCE
                        + " aks -->: the file has no region of this name; it has ask\n")
                .contains(
                        "docs/two.md:7: <!-- session greeting you --> must name one of the terminals of the session: me\n");
    }

    @Test
    void steps_that_a_page_compares_must_exist() {
        course.steps();
        replace("docs/two.md", "mvn verify", "./learn next\n./learn steps 4\n./learn diff 4 1 2\n./learn run 4 3");
        assertThat(course.learn("book").out()).startsWith("The book is right");

        replace("docs/two.md", "diff 4 1 2", "diff 4 1 9");
        assertThat(course.learn("book").out())
                .contains("./learn diff 4 1 9\n    Lesson 4 has no step 9. Its programs are ");
    }

    @Test
    void output_is_what_the_command_prints_with_nothing_typed() {
        replace("docs/two.md", "<!-- measured -->", "<!-- output run 1 Greeter -->");
        replace("docs/two.md", "Your name: Ada\nHello Ada\n", "");

        assertThat(course.learn("book", "docs/two.md").out())
                .contains("docs/two.md:10: differs", "should be: Your name:");
        assertThat(course.learn("book", "--refresh", "docs/two.md").status()).isZero();
        replace("docs/two.md", "run 1 Greeter", "run 1");
        assertThat(course.learn("book", "--refresh", "docs/two.md").status()).isZero();
        assertThat(root.resolve("docs/two.md"))
                .content()
                .contains("$ ./learn run 1\nLesson 1: Lesson one\n  Greeter  Greets.");
    }

    private void replace(String file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        course.write(file, text.replace(from, to));
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
