package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A page of Markdown, and the parts of it that are checked. */
final class MarkdownPage {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern HTML_LINK = Pattern.compile("\\s(?:href|src)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern HTML_ANCHOR = Pattern.compile("\\s(?:id|name)\\s*=\\s*[\"']([^\"']*)[\"']");

    private final Path file;
    private final String name;
    private final List<String> lines;
    private final Node document;
    private final List<Block> blocks = new ArrayList<>();
    private final List<MarkdownLink> links = new ArrayList<>();
    private final List<CommandLine> commands = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Anchors anchors = new Anchors();

    private MarkdownPage(Path file, String name, String text) {
        this.file = file;
        this.name = name;
        this.lines = text.lines().toList();
        this.document = PARSER.parse(text);
        document.accept(new Reader());
    }

    static MarkdownPage read(Path root, Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        return new MarkdownPage(file, name, Files.readString(file, UTF_8).replace("\r\n", "\n"));
    }

    Path file() {
        return file;
    }

    /** As seen from the folder of the course. */
    String name() {
        return name;
    }

    List<String> lines() {
        return lines;
    }

    Node document() {
        return document;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<MarkdownLink> links() {
        return links;
    }

    /** The commands that a reader may type, in blocks and within the text. */
    List<CommandLine> commands() {
        return commands;
    }

    /** What is wrong with the form of the page itself. */
    List<Fault> faults() {
        return faults;
    }

    /** What a link can name after {@code #}. */
    Set<String> anchors() {
        return anchors.all();
    }

    Fault fault(int line, String message) {
        return new Fault(name, line, message);
    }

    /** The links in a part of the page, in order. */
    static List<MarkdownLink> linksIn(Node part) {
        List<MarkdownLink> found = new ArrayList<>();
        part.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Link link) {
                found.add(new MarkdownLink(link.getDestination(), lineOf(link)));
                visitChildren(link);
            }
        });
        return found;
    }

    /** The line in which a node begins. */
    static int lineOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }

    /** Collects what there is. */
    private final class Reader extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            anchors.addHeading(heading);
            visitChildren(heading);
        }

        @Override
        public void visit(org.commonmark.node.Link link) {
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
            readHtml(html.getLiteral(), lineOf(html));
        }

        @Override
        public void visit(HtmlBlock html) {
            int line = lineOf(html);
            Optional<Mark> mark = Mark.in(html.getLiteral(), line);
            if (mark.isPresent() && !(html.getNext() instanceof FencedCodeBlock)) {
                faults.add(fault(line, mark.get() + " must stand directly before a fenced block"));
            }
            int at = line;
            for (String text : html.getLiteral().split("\n")) {
                readHtml(text, at);
                at++;
            }
        }

        private void readHtml(String html, int line) {
            Matcher link = HTML_LINK.matcher(html);
            while (link.find()) {
                links.add(new MarkdownLink(link.group(1), line));
            }
            Matcher anchor = HTML_ANCHOR.matcher(html);
            while (anchor.find()) {
                anchors.add(anchor.group(1));
            }
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            List<SourceSpan> spans = fence.getSourceSpans();
            int line = spans.get(0).getLineIndex() + 1;
            List<String> text = List.of(fence.getLiteral().split("\n", -1));
            text = text.subList(0, text.size() - 1); // after the last newline
            if (fence.getClosingFenceLength() == null) {
                faults.add(fault(line, "this block never ends: its closing fence is missing"));
            }
            Optional<Mark> mark = fence.getPrevious() instanceof HtmlBlock html
                    ? Mark.in(html.getLiteral(), lineOf(html))
                    : Optional.empty();
            String language = fence.getInfo().strip().split("\\s+")[0];
            String before = lines.get(line - 1)
                    .substring(0, spans.get(0).getColumnIndex())
                    .replaceAll("[^>\\s]", " ");
            Block block = new Block(mark, language, line, text, before);
            blocks.add(block);
            commands.addAll(CommandLine.in(block));
        }
    }
}
