package learncli.course;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/** The Javadoc comment of a class as plain text; empty if it has none. */
public record ClassComment(String firstSentence, List<String> paragraphs) {

    static ClassComment of(TreePath path, DocTrees docs) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        if (comment == null) {
            return new ClassComment("", List.of());
        }
        Plain plain = new Plain((ClassTree) path.getLeaf(), docs);
        List<String> paragraphs = plain.paragraphs(comment.getFullBody());
        return new ClassComment(String.join(" ", plain.paragraphs(comment.getFirstSentence())), paragraphs);
    }

    /** The first paragraph that opens with these words; empty if none does. */
    public String paragraph(String opening) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.startsWith(opening))
                .findFirst()
                .orElse("");
    }

    /** The comment's tags and elements as text. */
    private record Plain(ClassTree type, DocTrees docs) {

        List<String> paragraphs(List<? extends DocTree> parts) {
            List<StringBuilder> paragraphs = new ArrayList<>(List.of(new StringBuilder()));
            for (DocTree part : parts) {
                if (part instanceof StartElementTree element
                        && element.getName().contentEquals("p")) {
                    paragraphs.add(new StringBuilder());
                } else {
                    paragraphs.get(paragraphs.size() - 1).append(text(part));
                }
            }
            return paragraphs.stream()
                    .map(paragraph -> paragraph.toString().strip().replaceAll("\\s+", " "))
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }

        private String text(DocTree part) {
            if (part instanceof TextTree text) {
                return text.getBody();
            }
            if (part instanceof LiteralTree literal) { // {@code x}
                return literal.getBody().getBody();
            }
            if (part instanceof LinkTree link) {
                return link.getLabel().isEmpty()
                        ? link.getReference().getSignature().replaceFirst("^#", "")
                        : String.join(" ", paragraphs(link.getLabel()));
            }
            if (part instanceof ValueTree value) { // {@value #LIMIT}
                return constant(value.getReference().getSignature().replaceFirst("^#", ""));
            }
            if (part instanceof EntityTree entity && docs.getCharacters(entity) != null) { // &lt;
                return docs.getCharacters(entity);
            }
            return switch (part.getKind()) {
                case START_ELEMENT, END_ELEMENT -> ""; // <em>
                default -> part.toString();
            };
        }

        /** The value of the class's constant, as its source writes it; if there is no such constant, its name. */
        private String constant(String name) {
            return type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && field.getName().contentEquals(name)
                            && field.getInitializer() != null)
                    .map(member -> ((VariableTree) member).getInitializer())
                    .map(ExpressionTree::toString)
                    .findFirst()
                    .orElse(name);
        }
    }
}
