package learncli.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTreeScanner;
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
import learncli.terminal.Trouble;

/** Finds the programs in a folder: the JDK's compiler parses the sources. */
final class ProgramFinder {

    private ProgramFinder() {}

    private static final String PACKAGE_INFO = "package-info";

    /**
     * The top-level classes with a {@code main} in this folder and in its {@code demo}. First comes {@code Demo}, then those
     * to which the package's comment links, in its order, then the others by name.
     */
    static List<LessonProgram> in(Path folder) {
        JavaCompiler compiler = Jdk.compiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, Jdk.SOURCE_ENCODING)) {
            List<Path> sources = Stream.of(folder.resolve("demo"), folder)
                    .flatMap(place -> Folders.sourcesIn(place).stream())
                    .filter(ProgramFinder::isWorthReading)
                    .toList();
            if (sources.isEmpty()) {
                return List.of();
            }
            // A file with errors yields what could be parsed; the compiler reports them when the lesson is run.
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, error -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            List<LessonProgram> programs = new ArrayList<>();
            List<String> order = new ArrayList<>(List.of(Lesson.DEMO));
            for (CompilationUnitTree unit : task.parse()) {
                addPrograms(unit, docs, programs);
                addLinks(unit, docs, order);
            }
            programs.sort(Comparator.comparingInt((LessonProgram program) -> place(program, order))
                    .thenComparing(LessonProgram::name));
            return programs;
        } catch (IOException | UncheckedIOException e) {
            throw Trouble.failed("Can't read the programs in " + folder + ": " + e, e);
        }
    }

    /** Most files don't contain the word, and needn't be parsed. */
    private static boolean isWorthReading(Path source) {
        try {
            return Jdk.typeIn(source).equals(PACKAGE_INFO)
                    || Files.readString(source, ISO_8859_1)
                            .contains("main"); // an encoding in which all bytes are valid
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPrograms(CompilationUnitTree unit, DocTrees docs, List<LessonProgram> programs) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type && type.getMembers().stream().anyMatch(ProgramFinder::isMain)) {
                String name = type.getSimpleName().toString();
                TreePath path = new TreePath(new TreePath(unit), type);
                long at = docs.getSourcePositions().getStartPosition(unit, type);
                programs.add(new LessonProgram(
                        name,
                        prefix + name,
                        Path.of(unit.getSourceFile().toUri()),
                        (int) unit.getLineMap().getLineNumber(at),
                        ClassComment.of(path, docs)));
            }
        }
    }

    /** Adds the simple names of the classes to which a package's comment links. */
    private static void addLinks(CompilationUnitTree unit, DocTrees docs, List<String> names) {
        if (!Jdk.typeIn(Path.of(unit.getSourceFile().toUri())).equals(PACKAGE_INFO)) {
            return;
        }
        DocCommentTree comment = docs.getDocCommentTree(new TreePath(new TreePath(unit), unit.getPackage()));
        new DocTreeScanner<Void, Void>() {
            @Override
            public Void visitLink(LinkTree link, Void nothing) {
                names.add(link.getReference()
                        .getSignature()
                        .replaceFirst("#.*", "")
                        .replaceFirst(".*\\.", ""));
                return null;
            }
        }.scan(comment, null);
    }

    private static int place(LessonProgram program, List<String> order) {
        int place = order.indexOf(program.name());
        return place < 0 ? order.size() : place;
    }

    private static boolean isMain(Tree member) {
        return member instanceof MethodTree method
                && method.getName().contentEquals("main")
                && method.getModifiers().getFlags().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))
                && method.getParameters().size() == 1
                && method.getParameters().get(0).getType().toString().equals("String[]");
    }
}
