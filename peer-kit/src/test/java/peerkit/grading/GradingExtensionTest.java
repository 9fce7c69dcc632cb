package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventType.FINISHED;
import static peerkit.grading.Check.given;
import static peerkit.grading.Check.when;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import peerkit.Background;
import peerkit.FailureBlock;
import peerkit.Patience;

/** What the annotation does: order, time limit, "not attempted", and the text of every failure. */
class GradingExtensionTest {

    private static Map<String, String> endings; // of the tasks, in the order in which they ran

    @BeforeAll
    static void grade() {
        endings = endings(GreeterTest.class);
    }

    private static Map<String, String> endings(Class<?> tests) {
        System.setProperty("peerkit.seed", "7");
        Map<String, String> endings = new LinkedHashMap<>();
        EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(true) // sentences for names, as in the IDE
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .filter(event -> event.getType() == FINISHED)
                .forEach(event -> endings.put(
                        event.getTestDescriptor().getDisplayName(),
                        ending(event.getRequiredPayload(TestExecutionResult.class))));
        System.clearProperty("peerkit.seed");
        return endings;
    }

    @Test
    void the_seed_also_gives_the_nonces_in_fields_of_the_test_class() {
        String ending = endings(NonceInAFieldTest.class).get("greets");
        assertThat(ending).contains("  seed      7 ");
        assertThat(endings(NonceInAFieldTest.class).get("greets")).isEqualTo(ending);
    }

    @Test
    void tasks_run_in_the_order_of_their_numbers_and_each_failure_looks_the_same() {
        assertThat(endings.keySet())
                .containsExactly(
                        "greets",
                        "greets by name",
                        "has a nonce",
                        "greets at all",
                        "does not throw",
                        "comes back",
                        "is done some time",
                        "speaks with a peer",
                        "finds with AssertJ",
                        "does it in a thread",
                        "comes back in a thread");
        assertThat(endings.get("greets")).isEqualTo("SUCCESSFUL");
        assertThat(endings.get("greets by name")).isEqualTo("""
                FAILED
                0.1 Greeter: greets by name
                  given     "ann"
                  expected  "Hello Ann"
                  received  "Hello ann"
                                   ^ first difference at character 7
                  means     the right number of characters, but not the expected ones
                  hint      ./learn hint 0.1
                  rerun     ./learn check 0.1
                """);
        assertThat(endings.get("has a nonce"))
                .contains("  seed      7 (for the random parts; repeat them with -Dpeerkit.seed=7)\n");
        assertThat(endings.get("greets at all")).isEqualTo("ABORTED not attempted");
        assertThat(endings.get("does not throw"))
                .matches("(?s)FAILED\n0.1 Greeter: does not throw\n"
                        + "  given     \"bob\"\n"
                        + "  expected  no exception\n"
                        + "  received  java.lang.IllegalStateException: no greeting left\n"
                        + "  at        Greeter.java:\\d+\n"
                        + "  means     your code threw this where the rules ask for a result\n"
                        + "  hint .*");
        assertThat(endings.get("comes back"))
                .matches("(?s)FAILED\n0.1 Greeter: comes back\n"
                        + "  when      nobody is there\n"
                        + "  expected  it ends within 2 s\n"
                        + "  received  still waiting in await\\(\\), called at Greeter.java:\\d+\n"
                        + "  means     nobody will ever count the latch down\n"
                        + "  hint .*");
        assertThat(endings.get("is done some time"))
                .contains(
                        "  received  still busy in isBusyForEver()\n", "  means     it waits for something that never");
        assertThat(endings.get("speaks with a peer")).isEqualTo("""
                FAILED
                0.1 Greeter: speaks with a peer
                  when      a client comes
                  step      client: expects a line
                  expected  the line "hello"
                  received  nothing
                  means     the greeting was not flushed
                  hint      ./learn hint 0.1
                  rerun     ./learn check 0.1
                """);
        assertThat(endings.get("finds with AssertJ"))
                .startsWith("FAILED\n0.1 Greeter: finds with AssertJ\n  found     [the greeting]");
        assertThat(endings.get("does it in a thread"))
                .contains(
                        "  received  java.lang.IllegalStateException: no greeting left\n", "  at        Greeter.java:");
        assertThat(endings.get("comes back in a thread")).isEqualTo("ABORTED not attempted");
    }

    private static String ending(TestExecutionResult result) {
        String message = result.getThrowable().map(Throwable::getMessage).orElse("");
        return (result.getStatus() + " " + message).replace(" \n", "\n").strip() + (message.endsWith("\n") ? "\n" : "");
    }

    @ExerciseTest(id = "0.1", title = "greetings", minutes = 1)
    static class NonceInAFieldTest {

        private final String name = Nonce.word();

        @Task(number = 1, points = 1, against = "")
        void greets() {
            given(name).expect("Good morning", Greeter.greet(name));
        }
    }

    @ExerciseTest(id = "0.1", title = "a greeting", minutes = 1)
    static class GreeterTest {

        @Task(number = 3, points = 1, against = "")
        void has_a_nonce() {
            String name = Nonce.word();
            given(name).expect("Good morning", Greeter.greet(name));
        }

        @Task(number = 1, points = 1, against = "")
        void greets() {
            given("ann").expect("Hello ann", Greeter.greet("ann"));
        }

        @Task(number = 2, points = 1, against = "")
        void greets_by_name() {
            given("ann").expect("Hello Ann", Greeter.greet("ann"));
        }

        @Task(number = 4, points = 1, against = "")
        void greets_at_all() {
            given("ann").expect("Hello ann", Greeter.notAttempted());
        }

        @Task(number = 5, points = 1, against = "")
        void does_not_throw() {
            given("bob").means("it did not greet").expect("Hello bob", Greeter.fails());
        }

        @Task(number = 6, points = 1, against = "", hangs = "nobody will ever count the latch down")
        void comes_back() throws InterruptedException {
            when("nobody is there").expect("", Greeter.waitsForEver());
        }

        @Task(number = 7, points = 1, against = "")
        void is_done_some_time() {
            Greeter.isBusyForEver();
        }

        @Task(number = 8, points = 1, against = "")
        void speaks_with_a_peer() {
            when("a client comes").means("the greeting was not flushed");
            throw new FailureBlock("client: expects a line")
                    .words("the line \"hello\"", "nothing")
                    .means("the other side has not sent it")
                    .failure();
        }

        @Task(number = 9, points = 1, against = "")
        void finds_with_AssertJ() {
            assertThat(Greeter.greet("ann")).as("the greeting").isEqualTo("Hello Ann");
        }

        @Task(number = 10, points = 1, against = "")
        void does_it_in_a_thread() {
            Background<String> greeting = Background.run("greeter", () -> Greeter.fails());
            Patience.waitUntil(greeting::isDone, Patience.LIMIT);
        }

        @Task(number = 11, points = 0, against = "")
        void comes_back_in_a_thread() throws Exception {
            Background.run("greeter", () -> Greeter.notAttempted()).await();
        }
    }
}
