package learncli.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.read.Article.Section;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes an article from a Markdown file. It replaces, in the tree of nodes, what the site shows in another way. */
final class MarkdownArticle extends AbstractVisitor {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** A page's own links to the pages before and after it: every page of the site has them. */
    private static final Pattern WAY = Pattern.compile("(?m)^(\\[The book]\\(README\\.md\\)|Next: \\[).*");

    /** Stands before an excerpt, and names its file. */
    private static final Pattern REGION = Pattern.compile("<!-- region (\\S+).*");

    private final Path root;
    private final Path file;
    private final Function<Path, String> address;

    private MarkdownArticle(Path root, Path file, Function<Path, String> address) {
        this.root = root;
        this.file = file;
        this.address = address;
    }

    /** @param address the link to the page of another file of the course */
    static Article of(Path root, Path file, String text, Function<Path, String> address) {
        Node document = PARSER.parse(WAY.matcher(text).replaceAll(""));
        document.accept(new MarkdownArticle(root, file, address));
        IdGenerator ids = IdGenerator.builder().build(); // as GitHub names headings, to which the pages link
        StringBuilder page = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            String html = RENDERER.render(node).replace("<th></th>", "<td></td>"); // an empty cell is no header
            String words = Html.text(html);
            if (node instanceof Heading heading) {
                String id = ids.generateId(words);
                sections.add(new Section(heading.getLevel(), id, words, new StringJoiner(" ")));
                html = html.replaceFirst("<h\\d", "$0 id=\"" + id + "\"");
            } else if (!sections.isEmpty() && !(node instanceof HtmlBlock)) {
                sections.get(sections.size() - 1).words().add(words);
            }
            page.append(html);
        }
        String title = sections.isEmpty()
                ? file.getFileName().toString()
                : sections.get(0).heading();
        return new Article(title, page.toString(), sections);
    }

    @Override
    public void visit(Link link) {
        link.setDestination(inTheSite(link.getDestination()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(inTheSite(image.getDestination()));
    }

    private String inTheSite(String target) {
        String path = target.replaceFirst("#.*", "");
        if (path.isEmpty() || path.contains(":")) { // within the page, or in the Internet
            return target;
        }
        Path other = file.resolveSibling(path).normalize();
        return other.startsWith(root) && Files.exists(other)
                ? address.apply(other) + target.substring(path.length())
                : target;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) { // scrolls in a box of its own, which the keyboard must reach
            block.insertBefore(html("<div class=\"table\" tabindex=\"0\">"));
            block.insertAfter(html("</div>"));
        }
        visitChildren(block);
    }

    @Override
    public void visit(HtmlBlock block) {
        if (block.getLiteral().startsWith("<!--") && !(block.getNext() instanceof FencedCodeBlock)) {
            block.unlink();
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String caption = "";
        if (block.getPrevious() instanceof HtmlBlock mark && mark.getLiteral().startsWith("<!--")) {
            caption = caption(mark.getLiteral());
            mark.unlink();
        }
        block.insertAfter(html(code(block.getLiteral(), block.getInfo().replaceFirst(" .*", ""), caption)));
        block.unlink();
    }

    private String caption(String mark) {
        Matcher region = REGION.matcher(mark);
        Path source = region.matches() ? root.resolve(region.group(1)) : root;
        return Files.isRegularFile(source)
                ? "<figcaption>"
                        + Html.link(address.apply(source), source.getFileName().toString()) + "</figcaption>"
                : "";
    }

    /** A block of code, with a line about it. */
    static String code(String text, String language, String caption) {
        return "<figure class=\"code\">" + caption + "<pre class=\"" + language + "\" tabindex=\"0\"><code>"
                + Highlighter.html(text, language) + "</code></pre></figure>";
    }

    private static HtmlBlock html(String literal) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(literal);
        return block;
    }
}
