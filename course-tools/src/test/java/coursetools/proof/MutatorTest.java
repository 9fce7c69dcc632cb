package coursetools.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutatorTest {

    @TempDir
    private Path folder;

    /** The changed lines of a class with this member. */
    private List<String> mutants(String member) throws IOException {
        Path file = folder.resolve("solution/A.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A {\n" + member + "\n}\n");
        return Mutator.mutants(new Variant(Variant.Kind.SOLUTION, file)).stream()
                .map(Mutant::after)
                .toList();
    }

    @Test
    void comparisons_are_off_by_one_and_negated() throws IOException {
        assertThat(mutants("void a(int i) { while (i < i) i++; }"))
                .containsExactly(
                        "void a(int i) { while (i <= i) i++; }",
                        "void a(int i) { while (i >= i) i++; }",
                        "void a(int i) { while (i < i) i--; }");
    }

    @Test
    void conditions_always_or_never_hold() throws IOException {
        assertThat(mutants("void a(boolean b) { if (b) return; }"))
                .containsExactly("void a(boolean b) { if (true) return; }", "void a(boolean b) { if (false) return; }");
    }

    @Test
    void numbers_are_one_more_or_less() throws IOException {
        assertThat(mutants("long a = 1_000L; boolean b = true;"))
                .containsExactly(
                        "long a = (1_000L + 1); boolean b = true;",
                        "long a = (1_000L - 1); boolean b = true;",
                        "long a = 1_000L; boolean b = false;");
    }

    @Test
    void calls_are_left_out() throws IOException {
        assertThat(mutants("A() { super(); a(\n1); }"))
                .contains("A() { super(); {} }")
                .hasSize(3);
    }

    @Test
    void what_prints_is_not_left_out() throws IOException {
        assertThat(mutants("void a() { System.err.println(); }")).isEmpty();
    }

    @Test
    void another_value_is_returned() throws IOException {
        assertThat(mutants("byte[] a(byte[] b) { return b; }"))
                .containsExactly("byte[] a(byte[] b) { return null; }", "byte[] a(byte[] b) { return new byte[0]; }");
    }

    @Test
    void locks_are_not_taken() throws IOException {
        assertThat(mutants("synchronized void a() { }")).containsExactly("void a() { }");
        assertThat(mutants("void a() { synchronized (this) { } }")).containsExactly("void a() { { } }");
    }

    @Test
    void resources_are_not_closed() throws IOException {
        assertThat(mutants("void a(Socket b) { try (b; Socket c = new Socket()) { } }"))
                .containsExactly("{ Socket c = new Socket(); // not closed");
        assertThat(mutants("void a() { try (Socket c = new Socket()) { } finally { } }"))
                .containsExactly("try { Socket c = new Socket(); // not closed");
    }
}
