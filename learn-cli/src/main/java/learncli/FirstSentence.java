package learncli;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.stream.Collectors;

/** The first sentence of a Javadoc comment, as plain text for a terminal. */
final class FirstSentence {

    private FirstSentence() {}

    /** The first sentence about the class at {@code path}; empty if it has no Javadoc. */
    static String of(TreePath path, DocTrees docs) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null
                ? ""
                : plain(comment.getFirstSentence(), docs).strip().replaceAll("\\s+", " ");
    }

    private static String plain(List<? extends DocTree> parts, DocTrees docs) {
        return parts.stream().map(part -> plain(part, docs)).collect(Collectors.joining());
    }

    private static String plain(DocTree part, DocTrees docs) {
        if (part instanceof TextTree text) {
            return text.getBody();
        }
        if (part instanceof LiteralTree literal) { // {@code x}
            return literal.getBody().getBody();
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty()
                    ? link.getReference().getSignature().replaceFirst("^#", "")
                    : plain(link.getLabel(), docs);
        }
        if (part instanceof EntityTree entity && docs.getCharacters(entity) != null) { // &lt;
            return docs.getCharacters(entity);
        }
        return switch (part.getKind()) {
            case START_ELEMENT, END_ELEMENT -> ""; // <em>
            default -> part.toString();
        };
    }
}
