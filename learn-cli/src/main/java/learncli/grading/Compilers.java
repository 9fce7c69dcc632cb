package learncli.grading;

import java.util.List;

/** The compiler for tests, which use the libraries, and the one for a learner's class, which has the JDK alone. */
final class Compilers implements AutoCloseable {

    private final MemoryCompiler withLibraries;
    private final MemoryCompiler alone = new MemoryCompiler(List.of());

    Compilers(Libraries libraries) {
        this.withLibraries = new MemoryCompiler(libraries.files());
    }

    MemoryCompiler withLibraries() {
        return withLibraries;
    }

    MemoryCompiler alone() {
        return alone;
    }

    @Override
    public void close() {
        withLibraries.close();
        alone.close();
    }
}
