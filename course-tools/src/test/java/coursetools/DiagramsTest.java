package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learncli.MadeUpCourse;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A book of one page that shows one picture. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DiagramsTest {

    private static final String SOURCE = "docs/diagrams/greeting.puml";
    private static final String PICTURE = "docs/diagrams/greeting.svg";
    private static final String RIGHT = "The book is right: 2 pages, 0 excerpts and console blocks.\n";

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void write_and_draw_the_book() {
        course = MadeUpCourse.in(root, CourseTools::commands)
                .program("Greeter", "")
                .write("docs/README.md", "# Contents\n\n1. [One](one.md)\n\nNext: [One](one.md)\n")
                .write("docs/one.md", page("![Alice greets Bob](diagrams/greeting.svg)"))
                .write("docs/diagrams/style.iuml", "hide footbox\n")
                .write(SOURCE, "@startuml\n!include style.iuml\nalice -> bob : Hello\n@enduml\n");
        assertThat(course.learn("book", "--refresh").out()).isEqualTo("refreshed " + PICTURE + "\n" + RIGHT);
    }

    private static String page(String text) {
        return "[The book](README.md)\n\n# One\n\n" + text + "\n\n[The book](README.md)\n";
    }

    @Test
    void a_picture_is_right_until_its_source_changes_and_refreshing_draws_it_anew() throws IOException {
        assertThat(course.learn("book").out()).isEqualTo(RIGHT);
        course.write(SOURCE, "@startuml\n!include style.iuml\nalice -> bob : Good morning\n@enduml\n");

        assertThat(course.learn("book").out()).startsWith("""
                        docs/one.md:5: docs/diagrams/greeting.svg is not what docs/diagrams/greeting.puml gives
                            if the source is right: ./learn book --refresh docs/one.md
                        """);

        assertThat(course.learn("book", "--refresh").out()).isEqualTo("refreshed " + PICTURE + "\n" + RIGHT);
        assertThat(Files.readString(root.resolve(PICTURE)))
                .contains(">Good morning</text>")
                .doesNotContain("Hello");
    }

    @Test
    void a_changed_style_or_a_picture_changed_by_hand_is_found() throws IOException {
        String picture = Files.readString(root.resolve(PICTURE));
        course.write(PICTURE, picture.replace("Hello", "Hallo"));
        assertThat(course.learn("book").status()).isEqualTo(Trouble.FAILED);

        course.write(PICTURE, picture).write("docs/diagrams/style.iuml", "' shows the names twice\n");
        assertThat(course.learn("book").status()).isEqualTo(Trouble.FAILED);
    }

    @Test
    void a_source_that_PlantUML_does_not_understand_is_told_with_its_line() {
        course.write(SOURCE, "@startuml\n!include style.iuml\nalice => bob ; Hello\n@enduml\n");

        assertThat(course.learn("book", "--refresh").err())
                .contains("greeting.puml: ", "line 3", "alice => bob ; Hello");
    }

    @Test
    void a_source_whose_picture_no_page_shows_is_to_be_taken_out() {
        course.write("docs/one.md", page("No picture."));

        assertThat(course.learn("book").out())
                .startsWith("docs/diagrams/greeting.puml: no page shows its picture: take it out\n");
    }
}
