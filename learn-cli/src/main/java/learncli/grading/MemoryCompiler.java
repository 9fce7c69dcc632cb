package learncli.grading;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import learncli.course.Jdk;
import learncli.course.SourceFile;

/**
 * The JDK's compiler. It writes no files, and stays warm: the JDK's classes and the libraries stay open. They are opened once
 * for each compilation that runs at the same time, because threads can't share them.
 */
public final class MemoryCompiler implements AutoCloseable {

    /**
     * What the compiler made of some sources.
     *
     * @param classes empty if it found errors
     * @param said its errors and warnings, as {@code javac} prints them; empty if there are none
     */
    record Compiled(boolean succeeded, List<MemoryClass> classes, String said) {

        /** The class files by class name. */
        Map<String, byte[]> byName() {
            Map<String, byte[]> byName = new HashMap<>();
            classes.forEach(type -> byName.put(type.binaryName(), type.bytes()));
            return byName;
        }
    }

    private final JavaCompiler compiler = Jdk.compiler();
    private final List<Path> classPath;
    private final Queue<StandardJavaFileManager> idle = new ConcurrentLinkedQueue<>();

    /** Compiles against these libraries. */
    public MemoryCompiler(List<Path> classPath) {
        this.classPath = classPath;
    }

    /**
     * Compiles {@code files}.
     *
     * @param release the Java version
     * @param given class files that they may use, by class name
     * @param helpers further sources by the names of their classes, compiled if they are needed
     */
    Compiled compile(List<Path> files, int release, Map<String, byte[]> given, Map<String, Path> helpers) {
        StandardJavaFileManager standard = take();
        return compile(standard, SourceFile.of(standard.getJavaFileObjectsFromPaths(files)), release, given, helpers);
    }

    /**
     * Compiles sources in memory, in the Java version of the course.
     *
     * @param sources by the names of their files
     * @param given class files that they may use, by class name
     */
    public Candidate compile(Map<String, String> sources, Map<String, byte[]> given) {
        List<MemorySource> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new MemorySource(name, text)));
        Compiled compiled = compile(take(), files, Jdk.OLDEST, given, Map.of());
        return compiled.succeeded()
                ? new Candidate(compiled.byName(), "", compiled.said())
                : Candidate.wrong(compiled.said());
    }

    private Compiled compile(
            StandardJavaFileManager standard,
            List<? extends JavaFileObject> files,
            int release,
            Map<String, byte[]> given,
            Map<String, Path> helpers) {
        List<MemoryClass> classes = new ArrayList<>();
        given.forEach((name, bytes) -> classes.add(new MemoryClass(name, bytes)));
        Map<String, JavaFileObject> sources = new HashMap<>();
        helpers.forEach((name, helper) -> sources.put(
                name, SourceFile.of(standard.getJavaFileObjects(helper)).get(0)));
        MemoryFiles memory = new MemoryFiles(standard, classes, sources);
        StringWriter said = new StringWriter();
        List<String> options =
                new ArrayList<>(List.of("-g", "-proc:none", "-implicit:class", "-Xlint:all", "-encoding", "UTF-8"));
        if (release != Runtime.version().feature()) { // with --release javac opens a large archive each time
            options.addAll(List.of("--release", "" + release));
        }
        CompilationTask task = compiler.getTask(said, memory, null, options, null, files);
        task.setLocale(Locale.ENGLISH);
        boolean succeeded = task.call();
        idle.add(standard);
        return new Compiled(succeeded, succeeded ? new ArrayList<>(memory.written()) : List.of(), said.toString());
    }

    private StandardJavaFileManager take() {
        StandardJavaFileManager idleOne = idle.poll();
        try {
            return idleOne == null ? open() : idleOne;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StandardJavaFileManager open() throws IOException {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ENGLISH, Jdk.SOURCE_ENCODING);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        return files;
    }

    @Override
    public void close() {
        for (StandardJavaFileManager files = idle.poll(); files != null; files = idle.poll()) {
            try {
                files.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
