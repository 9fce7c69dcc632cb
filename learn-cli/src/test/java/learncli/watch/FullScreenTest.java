package learncli.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a pretended terminal; {@code .ci/watch-in-a-terminal} uses a real one. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FullScreenTest {

    private static final String OTHER_SCREEN = "\u001b[?1049h";
    private static final String CURSOR = "\u001b[?25h";
    private static final String FIRST_SCREEN = "\u001b[?1049l";

    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private PipedOutputStream keyboard;
    private ExternalTerminal terminal;
    private FullScreen screen;

    @BeforeEach
    void a_terminal() throws IOException {
        keyboard = new PipedOutputStream();
        terminal = new ExternalTerminal("test", "xterm", new PipedInputStream(keyboard), drawn, UTF_8);
        terminal.setSize(new Size(60, 10));
        screen = new FullScreen(terminal);
    }

    @AfterEach
    void close() throws IOException {
        screen.close();
    }

    private String drawn() {
        return drawn.toString(UTF_8);
    }

    private static Page page(String body) {
        return new Page("heading", Page.Kind.TEXT, List.of(body), "status", 0);
    }

    @Test
    void it_leaves_the_terminal_as_it_found_it() throws IOException {
        Attributes before = terminal.getAttributes();
        screen.open();
        screen.show(page("body"));
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isFalse();
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ISIG))
                .as("Ctrl-C is a signal")
                .isTrue();
        assertThat(drawn())
                .contains(OTHER_SCREEN, "heading", "body", "status", "q quit")
                .doesNotContain(FIRST_SCREEN);

        screen.close();

        assertThat(drawn()).containsSubsequence(OTHER_SCREEN, CURSOR, FIRST_SCREEN);
        assertThat(terminal.getAttributes()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void nothing_is_drawn_after_it_is_closed() throws IOException {
        screen.open();
        screen.close();
        int length = drawn().length();

        screen.close();
        screen.show(page("late"));
        screen.resized();
        screen.more();

        assertThat(drawn()).hasSize(length);
    }

    @Test
    void a_screen_that_was_never_opened_writes_nothing() throws IOException {
        screen.close();

        assertThat(drawn()).isEmpty();
    }

    @Test
    void it_redraws_when_the_size_changes() {
        screen.open();
        screen.show(page("body"));
        int length = drawn().length();
        terminal.setSize(new Size(5, 10));

        screen.resized();

        assertThat(drawn().substring(length)).contains("headi").doesNotContain("heading");
    }

    @Test
    void keys_are_read_and_arrows_ignored() throws IOException {
        Keys.read(terminal, events::add);

        keyboard.write("\u001b[A\u001b[5~\u001bOHh".getBytes(UTF_8)); // up, page up, home, h
        keyboard.flush();

        await().untilAsserted(() -> assertThat(events).containsExactly(new Event.KeyPressed('h')));
    }

    @Test
    void the_end_of_the_terminal_is_an_event() throws IOException {
        Keys.read(terminal, events::add);
        keyboard.close();

        await().untilAsserted(() -> assertThat(events).containsExactly(new Event.Ended()));
    }
}
