package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadColumnsTest {

    private static final String BEFORE = """
            4.2 AtMost: has one place
              received  thread 1: enter() = true;  thread 2: enter() = true
            """;
    private static final String WIDE = """
              order     before:  leave()
                        thread 1                                thread 2
                        enter()
                          current.get() returns 0
                                                                enter()
                                                                  current.get() returns 0
                          (3 steps left out: --verbose)
                                                                  returns true
                          returns true
                        after:   enter() = true
              means     to look and to take has to be one step
            """;

    private static List<String> fit(String text, int width) {
        return ThreadColumns.fit(text.lines().toList(), width);
    }

    @Test
    void columns_are_side_by_side_where_there_is_room() {
        assertThat(fit(BEFORE + WIDE, 90))
                .containsExactlyElementsOf((BEFORE + WIDE).lines().toList());
    }

    @Test
    void below_90_columns_there_is_one_column_with_the_threads_number_in_front() {
        assertThat(fit(BEFORE + WIDE, 89))
                .containsExactlyElementsOf((BEFORE + """
                  order     before:  leave()
                            1| thread 1   2| thread 2
                            1| enter()
                            1|   current.get() returns 0
                            2| enter()
                            2|   current.get() returns 0
                            1|   (3 steps left out: --verbose)
                            2|   returns true
                            1|   returns true
                            after:   enter() = true
                  means     to look and to take has to be one step
                """).lines().toList());
    }

    @Test
    void a_table_wider_than_the_terminal_becomes_one_column() {
        String text = "  order     thread 1" + " ".repeat(100) + "thread 2   thread 3\n"
                + " ".repeat(12) + "a\n"
                + " ".repeat(120) + "b\n"
                + " ".repeat(131) + "  c";

        assertThat(fit(text, 138))
                .containsExactly(
                        "  order     1| thread 1   2| thread 2   3| thread 3",
                        "            1| a",
                        "            2| b",
                        "            3|   c");
        assertThat(fit(text, 139)).containsExactlyElementsOf(text.lines().toList());
    }
}
