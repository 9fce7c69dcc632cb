package learncli.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Page and tests agree: each entry has a test, each test an entry, and both have the same texts. */
class AtlasTest {

    private static final List<Class<?>> TESTS = List.of(
            ConnectingTest.class,
            ListeningTest.class,
            StreamTest.class,
            EndOfStreamTest.class,
            MessagesTest.class,
            ObjectStreamTest.class,
            DatagramTest.class,
            ThreadsTest.class);

    private static final List<String> LABELS = List.of("You see", "It means", "Make it happen", "What to do");
    private static final List<String> LABELS_OF_REPORTS = List.of("You see", "It means", "What to do", "Source");

    private final List<Atlas.Part> entries = Atlas.entries();
    private final List<Atlas.Part> reports = Atlas.reports();
    private final Map<String, Set<String>> met = textsByAnchor();

    @Test
    void each_entry_has_a_test() {
        assertThat(entries.stream().filter(entry -> !met.containsKey(entry.anchor())))
                .as("entries without a test, which is a method with @Entry(the entry's anchor) in one of %s", TESTS)
                .isEmpty();
    }

    @Test
    void each_test_has_an_entry() {
        Set<String> anchors = entries.stream().map(Atlas.Part::anchor).collect(Collectors.toSet());
        assertThat(met.keySet().stream().filter(anchor -> !anchors.contains(anchor)))
                .as("anchors that tests name and docs/failures.md lacks")
                .isEmpty();
    }

    @Test
    void the_text_that_an_entry_shows_is_what_its_tests_meet() {
        for (Atlas.Part entry : entries) {
            assertThat(entry.codeOf("You see"))
                    .as("%s: the code spans after 'You see', which must be what its tests show", entry)
                    .containsExactlyInAnyOrderElementsOf(met.getOrDefault(entry.anchor(), Set.of()));
        }
    }

    @Test
    void each_entry_says_what_it_means_how_to_make_it_happen_and_what_to_do() {
        for (Atlas.Part entry : entries) {
            assertThat(LABELS.stream().filter(label -> !entry.has(label)))
                    .as("%s: paragraphs that it lacks", entry)
                    .isEmpty();
        }
    }

    @Test
    void each_entry_is_linked_from_the_tables() {
        Set<String> linked = Atlas.anchorsInTables();
        assertThat(Stream.concat(entries.stream(), reports.stream()).filter(entry -> !linked.contains(entry.anchor())))
                .as("entries that the tables at the top do not link to")
                .isEmpty();
    }

    @Test
    void each_report_names_its_source() {
        assertThat(reports).isNotEmpty();
        for (Atlas.Part report : reports) {
            assertThat(LABELS_OF_REPORTS.stream().filter(label -> !report.has(label)))
                    .as("%s: paragraphs that it lacks", report)
                    .isEmpty();
            String text = String.join(" ", report.lines());
            assertThat(text.substring(text.indexOf("**Source**")))
                    .as("%s: a link in the paragraph 'Source'", report)
                    .contains("](https://");
        }
    }

    @Test
    void what_the_courses_programs_say_is_in_their_source() {
        String sources = Atlas.lessonSources();
        for (Atlas.Part entry : entries) {
            Stream<String> pieces =
                    entry.codeOf("In the course").stream().flatMap(text -> Arrays.stream(text.split("…")));
            assertThat(pieces.filter(piece -> !sources.contains(piece)))
                    .as("%s: texts after 'In the course' that no lesson's program contains", entry)
                    .isEmpty();
        }
    }

    private static Map<String, Set<String>> textsByAnchor() {
        return TESTS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Entry.class))
                .map(method -> method.getAnnotation(Entry.class))
                .collect(Collectors.toMap(Entry::value, AtlasTest::texts, AtlasTest::union, LinkedHashMap::new));
    }

    private static Set<String> texts(Entry entry) {
        return union(Set.of(entry.shows()), Set.of(entry.orDependingOnTheJdk()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
