package coursetools.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MistakeHeaderTest {

    private static MistakeHeader in(String text) {
        return MistakeHeader.in(text.lines().toList());
    }

    @Test
    void says_which_tasks_catch_it() {
        assertThat(in("// believes: one read is one line\n// caught by: 3, 1\npackage a;")
                        .caughtBy())
                .containsExactly(1, 3);
    }

    @Test
    void a_belief_may_be_long() {
        assertThat(in("// believes: one read\n// is one line\n// caught by: 1\n")
                        .caughtBy())
                .containsExactly(1);
    }

    @Test
    void a_java_version_may_come_first() {
        assertThat(in("// needs: 21\n// believes: a\n// caught by: 1\n").caughtBy())
                .containsExactly(1);
    }

    @Test
    void the_rules_that_it_breaks_may_follow() {
        assertThat(in("// believes: a\n// caught by: 1\n// breaks: R3, R12\n").breaks())
                .containsExactly("R12", "R3");
        assertThat(in("// believes: a\n// caught by: 1\npackage a;").breaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a;",
                "// believes: a\npackage a;",
                "// caught by: 1\n// believes: a",
                "// believes:\n// caught by: 1",
                "// believes: a\n// caught by: all",
                "// believes: a\n// caught by: ",
                "// believes: a\n// caught by: 1\n// breaks: 3",
                "// believes: a\n\n// caught by: 1",
            })
    void anything_else_is_told_how_it_must_be(String text) {
        List<String> lines = text.lines().toList();

        assertThatThrownBy(() -> MistakeHeader.in(lines)).hasMessageContaining("must begin with '// believes: ...'");
    }
}
