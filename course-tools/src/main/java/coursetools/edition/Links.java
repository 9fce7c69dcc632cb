package coursetools.edition;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links between the pages of an edition: one to a file that is left out becomes plain text. */
final class Links {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]\\[]*)]\\(([^)#\\s:]+)(#[^)\\s]*)?\\)");

    private final Set<Path> files = new HashSet<>(); // and the folders that they are in

    /** @param names of the edition's files */
    Links(Set<String> names) {
        for (String name : names) {
            for (Path file = Path.of(name); file != null; file = file.getParent()) {
                files.add(file);
            }
        }
    }

    /** @param name of the page */
    String withoutDead(String name, String text) {
        Path page = Path.of(name);
        return LINK.matcher(text).replaceAll(link -> {
            boolean leads = files.contains(page.resolveSibling(link.group(2)).normalize());
            return Matcher.quoteReplacement(leads ? link.group() : link.group(1));
        });
    }
}
