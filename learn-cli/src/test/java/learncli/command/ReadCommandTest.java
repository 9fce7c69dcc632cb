package learncli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.MadeUpCourse;
import learncli.MadeUpCourse.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    @TempDir
    private Path root;

    private final List<URI> opened = new ArrayList<>();
    private MadeUpCourse course;

    @BeforeEach
    void a_book_with_two_pages() {
        course = MadeUpCourse.in(root, () -> List.of(new ReadCommand(opened::add)))
                .steps()
                .write("README.md", "# The course\n")
                .write(
                        "docs/README.md",
                        "# The book\n\n1. [Basics](basics.md)\n2. Lesson 4: [Many](lesson04-many.md)\n")
                .write("docs/basics.md", "# Basics\n\n## First things\n\nWhat you need.\n")
                .write("docs/lesson04-many.md", "# Many clients\n");
    }

    private String page(String name) throws IOException {
        return Files.readString(root.resolve("target/book").resolve(name));
    }

    @Test
    void the_book_is_opened_at_its_start_and_a_lesson_at_its_chapter() {
        URI start = root.resolve("target/book/index.html").toUri();
        URI chapter = root.resolve("target/book/docs/lesson04-many.html").toUri();

        assertThat(course.learn("read").out()).isEqualTo("Opening the book in your browser:\n" + start + "\n");
        course.learn("read", "4");

        assertThat(opened).containsExactly(start, chapter);
    }

    @Test
    void without_a_browser_it_is_said_where_the_book_lies() {
        MadeUpCourse without = new MadeUpCourse(root, () -> List.of(new ReadCommand(page -> false)));

        assertThat(without.learn("read").out()).startsWith("Open this page in a browser:\nfile:///");
    }

    @Test
    void a_lesson_without_a_chapter_opens_nothing() {
        course.lesson("lesson05-new", "New", "");

        Answer answer = course.learn("read", "5");

        assertThat(answer.err()).isEqualTo("Lesson 5 has no chapter in the book.\n");
        assertThat(opened).isEmpty();
    }

    @Test
    void beside_a_page_are_the_chapters_and_its_headings_and_below_it_the_way_on() throws IOException {
        course.learn("read");

        assertThat(page("docs/basics.html"))
                .contains("<a aria-current=\"page\" href=\"basics.html\">Basics</a>")
                .contains("<a href=\"#first-things\">First things</a>")
                .contains("Previous <a href=\"index.html\">About the book</a>")
                .contains("Next <a href=\"lesson04-many.html\">Lesson 4: Many</a>");
    }

    @Test
    void each_program_of_a_lesson_is_a_page_and_leads_to_the_next() throws IOException {
        course.learn("read");

        assertThat(page("lesson04-many/src/main/java/lesson04/Step2Pool.java.html"))
                .contains("<h1>Step2Pool.java</h1>", "<span class=\"keyword\">package</span> lesson04;")
                .contains("Previous <a href=\"Step1ThreadPerClient.java.html\">")
                .contains("Next <a href=\"Step3AtMost.java.html\">");
    }

    @Test
    void what_a_page_links_to_becomes_a_page_and_a_picture_is_copied() throws IOException {
        course.write("docs/basics.md", """
                        # Basics

                        [a file](../notes/a&b.txt), [a folder](../notes), [a heading](lesson04-many.md#x),
                        [elsewhere](https://example.org/a.md) ![a picture](one.svg)
                        """).write("docs/one.svg", "<svg/>").write("notes/a&b.txt", "1 < 2");

        course.learn("read");

        assertThat(page("docs/basics.html"))
                .contains("href=\"../notes/a&amp;b.txt.html\"", "href=\"../notes/index.html\"")
                .contains("href=\"lesson04-many.html#x\"", "href=\"https://example.org/a.md\"", "src=\"one.svg\"");
        assertThat(page("notes/a&b.txt.html")).contains("1 &lt; 2");
        assertThat(page("notes/index.html")).contains("<a href=\"a&amp;b.txt.html\">");
        assertThat(page("docs/one.svg")).isEqualTo("<svg/>");
    }

    @Test
    void an_excerpt_names_its_file_without_the_marks_that_stand_in_it() throws IOException {
        course.source("A", "// @start region=one\nint i;\n// @end\n").write("docs/basics.md", """
                        # Basics

                        <!-- region lesson01-a/src/main/java/lesson01/A.java one -->
                        ```java
                        int i;
                        ```
                        """);

        course.learn("read");

        assertThat(page("docs/basics.html"))
                .contains("<figcaption><a href=\"../lesson01-a/src/main/java/lesson01/A.java.html\">A.java</a>")
                .doesNotContain("<!-- region");
        assertThat(page("lesson01-a/src/main/java/lesson01/A.java.html")).doesNotContain("@start", "@end");
    }

    @Test
    void the_search_knows_each_heading_and_the_words_below_it() throws IOException {
        course.learn("read");

        assertThat(page("search.js"))
                .contains("[\"docs/basics.html#first-things\", \"Basics\", \"First things\", \"What you need.\"]");
    }
}
