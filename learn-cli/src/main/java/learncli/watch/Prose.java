package learncli.watch;

import java.util.ArrayList;
import java.util.List;

/** Text as it stands in a README, for a terminal of another width: the lines of a paragraph become one. */
final class Prose {

    private static final String CODE = "```";

    private Prose() {}

    static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean inCode = false;
        boolean mayGoOn = false; // whether the next line may belong to the paragraph that ends with the last one
        for (String line : lines) {
            boolean beginsAnew = line.isBlank() || line.startsWith(CODE) || line.matches("\\s*([-*]|\\d+\\.) .*");
            if (mayGoOn && !inCode && !beginsAnew) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + line.strip());
            } else {
                joined.add(line);
            }
            inCode = line.startsWith(CODE) != inCode;
            mayGoOn = !line.isBlank() && !line.startsWith(CODE);
        }
        return joined;
    }
}
