package learncli.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import learncli.terminal.Trouble;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a {@code pom.xml} says of its project.
 *
 * @param description one sentence
 * @param release the Java version of its sources, unless it is that of the whole course
 */
record Pom(String name, String description, Optional<Integer> release) {

    static Pom read(Path file) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // without it the parser prints errors itself
            builder.setErrorHandler(new DefaultHandler());
            Element project = builder.parse(file.toFile()).getDocumentElement();
            NodeList release = project.getElementsByTagName("maven.compiler.release");
            return new Pom(
                    textOf(project, "name"),
                    textOf(project, "description"),
                    release.getLength() == 0
                            ? Optional.empty()
                            : Optional.of(Integer.valueOf(release.item(0).getTextContent())));
        } catch (SAXException e) {
            throw Trouble.failed(file + " is not well-formed XML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw Trouble.failed("Can't read " + file + ": " + e, e);
        }
    }

    /** The text of a child of {@code project}, with single spaces; empty if there is no such child. */
    private static String textOf(Element project, String child) {
        for (Node node = project.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(child)) {
                return node.getTextContent().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }
}
