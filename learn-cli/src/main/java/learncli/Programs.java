package learncli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/** Finds the programs among a folder's source files, by the trees that the JDK's own compiler makes of them. */
final class Programs {

    private Programs() {}

    /** The top-level classes with a {@code main} in this folder and in its {@code demo}: {@code Demo} first, then by name. */
    static List<LessonProgram> in(Path folder) {
        JavaCompiler compiler = Jdk.compiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, Jdk.SOURCE_ENCODING)) {
            List<Path> sources = Stream.of(folder.resolve("demo"), folder)
                    .filter(Files::isDirectory)
                    .flatMap(Programs::sourcesIn)
                    .toList();
            if (sources.isEmpty()) {
                return List.of();
            }
            // Errors are not reported here: a file with errors yields what could be read of it, and when a program
            // of the lesson is run, the compiler says what is wrong.
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, error -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            List<LessonProgram> programs = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                addPrograms(unit, docs, programs);
            }
            programs.sort(Comparator.comparing((LessonProgram program) -> !program.isDemo())
                    .thenComparing(LessonProgram::name));
            return programs;
        } catch (IOException | UncheckedIOException e) {
            throw Trouble.failed("Can't read the programs in " + folder + ": " + e, e);
        }
    }

    private static Stream<Path> sourcesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Jdk::isSource).filter(Programs::mayHaveMain).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the word is there at all: most files have none, and need not be parsed. */
    private static boolean mayHaveMain(Path source) {
        try {
            return Files.readString(source, ISO_8859_1).contains("main"); // an encoding in which all bytes are valid
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPrograms(CompilationUnitTree unit, DocTrees docs, List<LessonProgram> programs) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type && type.getMembers().stream().anyMatch(Programs::isMain)) {
                String name = type.getSimpleName().toString();
                TreePath path = new TreePath(new TreePath(unit), type);
                programs.add(new LessonProgram(name, prefix + name, FirstSentence.of(path, docs)));
            }
        }
    }

    private static boolean isMain(Tree member) {
        return member instanceof MethodTree method
                && method.getName().contentEquals("main")
                && method.getModifiers().getFlags().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))
                && method.getParameters().size() == 1
                && method.getParameters().get(0).getType().toString().equals("String[]");
    }
}
