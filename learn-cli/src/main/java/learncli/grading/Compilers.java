package learncli.grading;

import java.util.List;

/** A compiler for tests, which use the libraries, and one for learners' classes, which have only the JDK. */
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
