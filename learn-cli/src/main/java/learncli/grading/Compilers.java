package learncli.grading;

import java.util.List;

/** A compiler for tests, which use the libraries, and one for learners' classes, which have only the JDK. */
record Compilers(MemoryCompiler withLibraries, MemoryCompiler alone) implements AutoCloseable {

    Compilers() {
        this(new MemoryCompiler(Libraries.files()), new MemoryCompiler(List.of()));
    }

    @Override
    public void close() {
        withLibraries.close();
        alone.close();
    }
}
