package coursetools.proof;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods that a stub leaves to the learner. */
final class StubMethods {

    private StubMethods() {}

    /** What each of them may throw, by what its Javadoc and its signature say. */
    static Map<MethodTree, List<String>> of(ParsedSource stub) {
        Map<MethodTree, List<String>> thrown = new LinkedHashMap<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null && stub.textOf(method.getBody()).contains("\"not attempted\"")) {
                    thrown.put(method, exceptions(method, stub.docs().getDocCommentTree(getCurrentPath())));
                }
                return null;
            }
        }.scan(stub.unit(), null);
        return thrown;
    }

    /** @param comment null if there is none */
    private static List<String> exceptions(MethodTree method, DocCommentTree comment) {
        List<String> exceptions = new ArrayList<>();
        if (comment != null) {
            comment.getBlockTags().stream()
                    .filter(ThrowsTree.class::isInstance)
                    .map(tag -> ((ThrowsTree) tag).getExceptionName().getSignature())
                    .forEach(exceptions::add);
        }
        method.getThrows().stream()
                .map(Tree::toString)
                .filter(name -> !exceptions.contains(name))
                .forEach(exceptions::add);
        return exceptions;
    }
}
