package learncli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.progress.Progress;
import learncli.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The test hands the session its events, and looks at the pages. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SessionTest {

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final PretendedCheck check = new PretendedCheck();
    private final List<Page> shown = new ArrayList<>();

    @TempDir
    private Path root;

    private Checks checks;
    private Saves saves;
    private List<Exercise> exercises;
    private Session session;

    @BeforeEach
    void two_exercises() throws IOException {
        write(root.resolve("lesson01-a/pom.xml"), "<project><name>One lesson</name></project>");
        exercise("1.1", "One");
        exercise("1.2", "Two");
        exercises = Exercises.in(root).all();
        checks = new Checks(check, events::add, Duration.ofMillis(200));
        saves = new Saves(
                exercises.stream().map(Exercise::learnersFile).toList(), file -> events.add(new Event.Saved(file)));
        watch(false, true);
    }

    private void watch(boolean goesOn, boolean hasKeys) {
        Progress progress = new Progress(root, text -> events.add(new Event.Note(text)));
        VerdictText verdicts = new VerdictText(new Report(Ansi.OFF, false, hasKeys, null), root, 80);
        Pages pages = new Pages(new Exercises(exercises), progress, verdicts);
        View view = shown::add;
        session = new Session(pages, checks, saves, view, goesOn);
        session.open(exercises.get(0));
    }

    private void exercise(String id, String className) throws IOException {
        Path module = root.resolve("lesson01-a/exercises");
        write(
                module.resolve("src/test/java/lesson01/exercise/" + className + "Test.java"),
                "@ExerciseTest(id = \"" + id + "\") class " + className + "Test {}");
        write(module.resolve(id + "-folder/stub/" + className + ".java"), "stub");
        write(module.resolve(id + "-folder/solution/" + className + ".java"), "right");
        write(module.resolve(id + "-folder/README.md"), """
                # %s %s: be right

                ## Hints
                <details><summary>Hint 1</summary>First.</details>
                <details><summary>Hint 2</summary>Second,
                in two lines.</details>
                <details><summary>Hint 3</summary>Third.</details>

                ## Learnt

                That %2$s is right.
                """.formatted(id, className));
        write(module.resolve("src/main/java/lesson01/exercise/" + className + ".java"), "stub");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterEach
    void close() {
        check.release();
        checks.close();
        saves.close();
    }

    private void save(int exercise, String text) throws IOException {
        Files.writeString(exercises.get(exercise).learnersFile(), text);
    }

    private Page last() {
        return shown.get(shown.size() - 1);
    }

    private String text() {
        return last().heading() + "\n" + String.join("\n", last().body()) + "\n" + last().status();
    }

    /** Hands over events until the page contains all this. */
    private void until(String... parts) throws InterruptedException {
        while (!List.of(parts).stream().allMatch(text()::contains)) {
            Event event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event)
                    .as("what happens next; on the screen is:\n" + text())
                    .isNotNull();
            assertThat(session.handle(event)).isTrue();
        }
    }

    private void press(char key) {
        assertThat(session.handle(new Event.KeyPressed(key))).isTrue();
    }

    @Test
    void it_checks_at_once_and_at_every_save() throws Exception {
        assertThat(text()).contains("1.1 One: be right", "  write   lesson01-a").endsWith("checking ...");
        until("not right: stub");
        save(0, "a first try");
        until("not right: a first try", "0 of 1 tasks passed; checked at ");
        save(0, "another");
        until("not right: another");
    }

    @Test
    void a_class_that_hangs_holds_up_neither_keys_nor_the_next_save() throws Exception {
        until("not right: stub");
        save(0, "hangs");
        until("checking ...");
        check.awaitHanging();
        press('h');
        assertThat(text()).contains("Hint 1 of 3 for 1.1 One\n\nFirst.");
        press('x');
        assertThat(text()).contains("not right: stub").endsWith("checking ...");
        assertThat(last().kind()).isEqualTo(Page.Kind.OLD_VERDICT);
        until("still checking ... (a task that does not end takes 2 s)");
        save(0, "a second try");
        until("not right: a second try");

        check.release();
        Event late = events.poll(10, TimeUnit.SECONDS);
        while (!(late instanceof Event.Checked)) { // perhaps the next check was slow
            late = events.poll(10, TimeUnit.SECONDS);
        }
        session.handle(late);

        assertThat(text()).contains("not right: a second try");
    }

    @Test
    void an_outcome_is_not_shown_if_the_class_was_saved_meanwhile() throws Exception {
        until("not right: stub");
        save(0, "hangs, and is right");
        until("checking ...");
        check.awaitHanging();
        save(0, "is no more what it was");
        check.release(); // its outcome may come before the save has been noticed

        until("not right: is no more what it was");

        assertThat(shown.stream().map(Page::body).map(body -> String.join(" ", body)))
                .noneMatch(body -> body.contains("solved"));
    }

    @Test
    void a_solved_exercise_shows_what_was_learnt_and_waits_for_a_key() throws Exception {
        until("not right: stub");
        save(0, "right");
        until("10 of 10 points: solved", "Learnt\nThat One is right.", "Next: 1.2 Two: be right");

        assertThat(last().heading()).isEqualTo("watching 1.1 One, 1 of 2 solved");
        assertThat(last().status()).isEqualTo("1.1 One is solved; press n to go on to 1.2 Two");
        assertThat(last().newsFrom()).as("the verdict was told already").isPositive();
        assertThat(text()).contains("\nAnother right class: ./learn solution 1.1\n");
        press('h'); // meant for the first exercise: it uses up no hint of the second
        assertThat(text()).contains("Hint 1 of 3 for 1.1 One\n\nFirst.");
        press('x');
        assertThat(text()).contains("That One is right.");
        press('n');
        until("watching 1.2 Two, 1 of 2", "not right: stub");
        assertThat(new Progress(root, System.err::println).record("1.2").hints())
                .isZero();
        save(1, "right");
        until("That Two is right.", "You have solved all the exercises.", "1.2 Two is solved");
        press('n'); // there is nothing left to solve, so it goes to the neighbour
        until("watching 1.1 One, 2 of 2");
    }

    @Test
    void saving_the_next_exercise_instead_of_pressing_a_key_watches_it() throws Exception {
        save(0, "right");
        until("press n");
        save(1, "a try");

        until("watching 1.2 Two", "not right: a try");
    }

    @Test
    void a_solved_exercise_that_is_broken_again_offers_no_next_one() throws Exception {
        save(0, "right");
        until("press n");
        save(0, "no more");
        until("watching 1.1 One", "not right: no more");
        save(1, "a try");
        until("You saved Two.java (1.2), but 1.1 is watched.");
    }

    @Test
    void without_keys_it_goes_on_by_itself_unless_the_exercise_was_solved_before() throws Exception {
        watch(true, false);
        save(0, "right");
        until("watching 1.2 Two", "not right: stub");
        assertThat(shown).anySatisfy(page -> assertThat(page.body()).contains("That One is right."));
        session.open(exercises.get(0));
        until("That One is right.", "1.1 One is solved");
    }

    @Test
    void the_task_is_named_until_the_exercise_is_begun_and_the_file_until_it_is_solved() throws Exception {
        String write = "  write   " + root.relativize(exercises.get(0).learnersFile());
        until("not right: stub");
        assertThat(last().body())
                .containsSubsequence(
                        "0 of 10 points",
                        "To begin:",
                        "  task    " + root.relativize(exercises.get(0).folder().resolve("README.md")),
                        write);
        save(0, "a try");
        until("not right: a try");
        assertThat(last().body()).endsWith("0 of 10 points", "", write);
        save(0, "right");
        until("Next: 1.2");
        assertThat(last().body()).doesNotContain(write);
    }

    @Test
    void saving_an_exercise_that_is_not_watched_gives_a_note() throws Exception {
        until("not right: stub");
        save(1, "a try");
        until("You saved Two.java (1.2), but 1.1 is watched. To go to 1.2 press n or p, or start ./learn watch 1.2");
        assertThat(text()).contains("not right: stub");
        watch(false, false);
        until("not right: stub");
        save(1, "another");
        until("but 1.1 is watched. To go to 1.2: ./learn watch 1.2");
    }

    @Test
    void with_keys_a_report_names_keys_instead_of_commands() throws Exception {
        String block = "block\n  hint      ./learn hint 1.1\n  rerun     ./learn check 1.1";
        save(0, block);
        until("  hint      press h\n  rerun     press r\n");
        watch(false, false);
        until(block);
    }

    @Test
    void the_command_that_shows_all_errors_is_complete() throws Exception {
        save(0, "A.java:1: error: a\n".repeat(4) + "4 errors");
        until("(1 more, perhaps caused by the first; to see all: ./learn check 1.1 --verbose)");
    }

    @Test
    void the_question_mark_shows_the_keys_and_where_the_exercise_is() throws Exception {
        until("not right: stub");
        press('?');
        assertThat(text()).contains("  n       the next exercise\n", "\n1.1 One: be right\n  task    lesson01-a");
        press('x');
        assertThat(text()).contains("not right: stub");
    }

    @Test
    void hints_are_shown_one_by_one_and_then_all_together() throws Exception {
        until("not right: stub");
        press('h');
        press('h');
        assertThat(last().body())
                .contains("Hint 2 of 3 for 1.1 One", "Second, in two lines.")
                .doesNotContain("First.");
        press('h');
        assertThat(last().body()).contains("Third.").doesNotContain("First.");
        press('h');
        assertThat(last().body()).contains("First.", "Third.");
        assertThat(new Progress(root, System.err::println).record("1.1").hints())
                .isEqualTo(3);
    }

    @Test
    void the_list_shows_how_far_each_exercise_is() throws Exception {
        save(0, "a try");
        until("not right: a try");

        press('l');

        assertThat(last().body().stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .collect(Collectors.toList()))
                .containsExactly("> 1.1 One failing be right", " 1.2 Two not started be right");
    }

    @Test
    void run_again_checks_the_same_file() throws Exception {
        until("not right: stub");
        press('r');
        assertThat(text()).endsWith("checking ...");
        until("not right: stub", "checked at");
    }

    @Test
    void a_check_that_fails_itself_is_reported_and_the_next_one_works() throws Exception {
        until("not right: stub");
        save(0, "breaks");
        until("The check could not be done: java.lang.IllegalStateException: broken");
        save(0, "a try");
        until("not right: a try");
    }

    @Test
    void what_can_t_be_graded_is_reported_and_not_checked_again_and_again() throws Exception {
        until("not right: stub");
        save(0, "innocent: the tests do not compile");
        until("innocent: the tests do not compile", "checked at");
        save(0, "a try");
        until("not right: a try");
    }

    @Test
    void q_ends_the_session_and_so_does_the_end_of_the_terminal() {
        assertThat(session.handle(new Event.KeyPressed('q'))).isFalse();
        assertThat(session.handle(new Event.Ended())).isFalse();
    }
}
