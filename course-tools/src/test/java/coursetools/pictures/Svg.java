package coursetools.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A sequence diagram as SVG: who takes part in it, and who sends what to whom. */
public final class Svg {

    private final Element root;
    private final Map<String, String> participants = new LinkedHashMap<>(); // names by PlantUML's ids

    private Svg(Document document) {
        root = document.getDocumentElement();
        for (Element head : groups("participant participant-head")) {
            participants.put(head.getAttribute("data-entity-uid"), text(head));
        }
    }

    public static Svg in(Path file) throws Exception {
        return new Svg(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    }

    /** From the left to the right. */
    public List<String> participants() {
        return List.copyOf(participants.values());
    }

    /** From top to bottom, such as {@code alice > server: "Hey ser"}. */
    public List<String> messages() {
        return groups("message").stream()
                .map(message -> participants.get(message.getAttribute("data-entity-1")) + " > "
                        + participants.get(message.getAttribute("data-entity-2")) + ": " + text(message))
                .toList();
    }

    /** All text, a line for each piece of it. */
    public String text() {
        return text(root);
    }

    private List<Element> groups(String kind) {
        List<Element> found = new ArrayList<>();
        NodeList groups = root.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("class").equals(kind)) {
                found.add(group);
            }
        }
        return found;
    }

    private static String text(Element part) {
        List<String> lines = new ArrayList<>();
        NodeList texts = part.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            lines.add(texts.item(i).getTextContent().replace('\u00a0', ' ')); // monospaced text has these
        }
        return String.join("\n", lines);
    }
}
