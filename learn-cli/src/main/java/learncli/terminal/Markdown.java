package learncli.terminal;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.commonmark.renderer.text.TextContentWriter;

/** Markdown as plain text. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(ForTerminals::new)
            .build();

    private Markdown() {}

    /** Each paragraph and each item of a list is one line, however long; code is indented. */
    public static List<String> lines(String markdown) {
        return RENDERER.render(PARSER.parse(markdown))
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** Where the library's own text isn't what we want: it puts code in double quotes, and addresses behind links. */
    private record ForTerminals(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Code.class, SoftLineBreak.class, FencedCodeBlock.class, Link.class);
        }

        @Override
        public void render(Node node) {
            TextContentWriter writer = context.getWriter();
            if (node instanceof Code code) {
                writer.write("`" + code.getLiteral() + "`");
            } else if (node instanceof SoftLineBreak) {
                writer.write(" ");
            } else if (node instanceof FencedCodeBlock code) {
                writer.write(code.getLiteral().stripTrailing().indent(4).stripTrailing());
                writer.block();
            } else {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
            }
        }
    }
}
