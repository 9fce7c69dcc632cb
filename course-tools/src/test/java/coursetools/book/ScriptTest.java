package coursetools.book;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.book.Script.Step;
import coursetools.book.Script.Verb;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void a_script_starts_programs_and_says_what_is_done_at_their_terminals() {
        Script script = read("""
                # a remark
                server: ./learn run 2 EchoServer

                client-1: run 2 EchoClient
                await client-1: Enter payload:
                type client-1:  with a blank
                end-input client-1
                end client-1
                stop server
                """);

        assertThat(faults).isEmpty();
        assertThat(script.texts()).contains("run 2 EchoServer", "run 2 EchoClient", " with a blank");
        assertThat(script.steps())
                .containsExactly(
                        new Step(2, Verb.START, "server", "run 2 EchoServer"),
                        new Step(4, Verb.START, "client-1", "run 2 EchoClient"),
                        new Step(5, Verb.AWAIT, "client-1", "Enter payload:"),
                        new Step(6, Verb.TYPE, "client-1", " with a blank"),
                        new Step(7, Verb.END_INPUT, "client-1", ""),
                        new Step(8, Verb.END, "client-1", ""),
                        new Step(9, Verb.STOP, "server", ""));
    }

    @Test
    void what_is_no_step_is_told_with_its_line() {
        read("a: run 1\na: run 1\ntype b: hello\nwait a\n");

        assertThat(faults)
                .extracting(fault -> fault.toString().lines().findFirst().orElseThrow())
                .containsExactly(
                        "x.session:2: there is a program at the terminal a already",
                        "x.session:3: no program has been started at the terminal b",
                        "x.session:4: no step of a session: wait a");
    }

    private Script read(String text) {
        return Script.read("x.session", text.lines().toList(), faults);
    }
}
