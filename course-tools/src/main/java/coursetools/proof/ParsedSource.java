package coursetools.proof;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import learncli.course.Jdk;

/** A source file, with the tree that the JDK's compiler makes of it. */
record ParsedSource(String text, CompilationUnitTree unit, DocTrees docs) {

    static ParsedSource of(Path file) {
        JavaCompiler compiler = Jdk.compiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, Jdk.SOURCE_ENCODING)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, error -> {}, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            DocTrees docs = DocTrees.instance(task);
            return new ParsedSource(
                    Files.readString(file, Jdk.SOURCE_ENCODING),
                    task.parse().iterator().next(),
                    docs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int start(Tree tree) {
        return (int) docs.getSourcePositions().getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) docs.getSourcePositions().getEndPosition(unit, tree);
    }

    String textOf(Tree tree) {
        return text.substring(start(tree), end(tree));
    }
}
