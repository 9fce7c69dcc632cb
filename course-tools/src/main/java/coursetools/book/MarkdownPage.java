package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.course.Folders;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of Markdown, and the parts of it that are checked.
 *
 * @param name the file as seen from the folder of the course
 * @param commands those that a reader may type, in blocks and within the text
 * @param faults what is wrong with the form of the page itself
 */
record MarkdownPage(
        Path file,
        String name,
        List<String> lines,
        Node document,
        List<Block> blocks,
        List<MarkdownLink> links,
        List<CommandLine> commands,
        List<Fault> faults) {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .extensions(List.of(HeadingAnchorExtension.create()))
            .build();
    private static final Pattern ANCHOR = Pattern.compile("\\s(?:id|name)\\s*=\\s*[\"']([^\"']*)[\"']");

    static MarkdownPage read(Path root, Path file) throws IOException {
        String name = Folders.name(root, file);
        String text = Files.readString(file, UTF_8).replace("\r\n", "\n");
        List<String> lines = text.lines().toList();
        Node document = PARSER.parse(text);
        PageReader reader = new PageReader(name, lines);
        document.accept(reader);
        return new MarkdownPage(
                file, name, lines, document, reader.blocks, reader.links, reader.commands, reader.faults);
    }

    /** What a link can name after {@code #}: the anchors of headings, as GitHub makes them, and those set in HTML. */
    Set<String> anchors() {
        return ANCHOR.matcher(RENDERER.render(document))
                .results()
                .map(anchor -> anchor.group(1))
                .collect(Collectors.toSet());
    }

    Fault fault(int line, String message) {
        return new Fault(name, line, message);
    }
}
