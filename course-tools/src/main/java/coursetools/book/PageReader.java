package coursetools.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Collects the parts of a {@link MarkdownPage} that are checked. */
final class PageReader extends AbstractVisitor {

    private static final Pattern HTML_LINK = Pattern.compile("\\s(?:href|src)\\s*=\\s*[\"']([^\"']*)[\"']");

    final List<Block> blocks = new ArrayList<>();
    final List<MarkdownLink> links = new ArrayList<>();
    final List<CommandLine> commands = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    private final String name;
    private final List<String> lines;

    PageReader(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** The line in which a node begins. */
    static int lineOf(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    @Override
    public void visit(Link link) {
        links.add(new MarkdownLink(link.getDestination(), lineOf(link)));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        links.add(new MarkdownLink(image.getDestination(), lineOf(image)));
        visitChildren(image);
    }

    @Override
    public void visit(Code code) {
        commands.add(new CommandLine(code.getLiteral().strip(), lineOf(code), true));
    }

    @Override
    public void visit(HtmlInline html) {
        readLinks(html.getLiteral(), lineOf(html));
    }

    @Override
    public void visit(HtmlBlock html) {
        int line = lineOf(html);
        Optional<Mark> mark = Mark.in(html.getLiteral(), line);
        if (mark.isPresent() && !(html.getNext() instanceof FencedCodeBlock)) {
            faults.add(new Fault(name, line, mark.get() + " must stand directly before a fenced block"));
        }
        for (String text : html.getLiteral().split("\n")) {
            readLinks(text, line);
            line++;
        }
    }

    private void readLinks(String html, int line) {
        Matcher link = HTML_LINK.matcher(html);
        while (link.find()) {
            links.add(new MarkdownLink(link.group(1), line));
        }
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        SourceSpan opening = fence.getSourceSpans().get(0);
        int line = lineOf(fence);
        List<String> text = fence.getLiteral().lines().toList();
        if (fence.getClosingFenceLength() == null) {
            faults.add(new Fault(name, line, "this block never ends: its closing fence is missing"));
        }
        Optional<Mark> mark = fence.getPrevious() instanceof HtmlBlock html
                ? Mark.in(html.getLiteral(), lineOf(html))
                : Optional.empty();
        String language = fence.getInfo().strip().split("\\s+")[0];
        String indent =
                lines.get(line - 1).substring(0, opening.getColumnIndex()).replaceAll("[^>\\s]", " ");
        Block block = new Block(mark, language, line, text, indent);
        blocks.add(block);
        commands.addAll(CommandLine.in(block));
    }
}
