package coursetools.grade.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The classes that a student wrote beside a class, in the same package, and that it names; and those that they name. */
final class Helpers {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private final String packageName;
    private final GivenFiles given;
    private final Map<String, JavaFile> beside = new TreeMap<>(); // those not yet named, by class
    private final Map<String, String> sources = new TreeMap<>();
    private final Set<String> replaced = new TreeSet<>();

    /** @param packageName of the exercise, in which they are put */
    Helpers(JavaFile chosen, List<JavaFile> files, String packageName, GivenFiles given) {
        this.packageName = packageName;
        this.given = given;
        for (JavaFile file : files) {
            boolean belongs = file.folder().equals(chosen.folder())
                    && file.source().packageName().equals(chosen.source().packageName())
                    && !file.className().equalsIgnoreCase(chosen.className());
            if (belongs) {
                beside.merge(file.className(), file, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        takeNamedIn(chosen);
    }

    /** Their text, by the name of the file. */
    Map<String, String> sources() {
        return sources;
    }

    /** Names of files that the course has itself, with another text. */
    Set<String> replaced() {
        return replaced;
    }

    private void takeNamedIn(JavaFile file) {
        BETWEEN_WORDS.splitAsStream(file.source().text()).distinct().forEach(word -> {
            JavaFile helper = beside.remove(word);
            if (helper != null) {
                take(helper);
            }
        });
    }

    private void take(JavaFile helper) {
        String file = helper.className() + ".java";
        if (!given.has(helper.className())) {
            sources.put(file, helper.source().inPackage(packageName));
            takeNamedIn(helper);
        } else if (given.differsFrom(helper)) {
            replaced.add(file);
        }
    }
}
