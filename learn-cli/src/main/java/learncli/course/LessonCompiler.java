package learncli.course;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;

/** Compiles a lesson in this process, with the messages that {@code javac} prints. */
final class LessonCompiler {

    private LessonCompiler() {}

    /** Compiles {@code sources} into the empty folder {@code classes}; errors are thrown as {@link Trouble}. */
    static void compile(Lesson lesson, List<Path> sources, Path classes, Path here) throws IOException {
        JavaCompiler compiler = Jdk.compiler();
        StringWriter said = new StringWriter();
        // A lesson needs only the JDK, so there is nothing else on the class path.
        List<String> options = List.of(
                "--release",
                "" + lesson.java(),
                "-proc:none",
                "-encoding",
                Jdk.SOURCE_ENCODING.name(),
                "-d",
                classes.toString(),
                "-classpath",
                classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, Jdk.SOURCE_ENCODING)) {
            CompilationTask task = compiler.getTask(
                    said, files, null, options, null, SourceFile.of(files.getJavaFileObjectsFromPaths(sources)));
            task.setLocale(Locale.ENGLISH);
            if (!task.call()) {
                throw Trouble.failed(Seen.inText(here, lesson.folder(), said.toString()) + "Lesson " + lesson.number()
                        + " does not compile, so nothing was run.");
            }
        }
    }
}
