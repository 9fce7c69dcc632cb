package coursetools.grade.allowed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import learncli.course.Resource;

/**
 * Decides which classes may run. They may use each other, what the exercise gives, and what {@code allowed.txt} lists.
 *
 * <p>Only what {@code javac} has compiled may be checked: a class file made by other means could lie about its lines.
 */
public final class AllowList {

    private static final AllowedNames NAMES = new AllowedNames(
            Resource.beside(AllowList.class, "allowed.txt").lines().toList());

    private final String packageName;
    private final Map<String, ClassFile> given = new HashMap<>();
    private final Set<String> alsoAllowed;

    /**
     * The list for one exercise.
     *
     * @param packageName the package of its classes
     * @param given the class files that a submission may use, by name; those of the tests don't belong to them
     * @param alsoAllowed what a teacher allows as well, as refusals name it: {@code java.io.File}, or
     *     {@code java.lang.System.getProperty}
     */
    public AllowList(String packageName, Map<String, byte[]> given, Set<String> alsoAllowed) {
        this.packageName = packageName;
        given.forEach((name, bytes) -> this.given.put(name, ClassFile.read(bytes)));
        this.alsoAllowed = Set.copyOf(alsoAllowed);
    }

    /** Whether a refusal could name this: a class that exists, or a member of one. */
    public static boolean canName(String name) {
        return AllowedNames.exists(name);
    }

    /**
     * Why these classes must not run: sentences for the student. They hold names that the student chose, and are not cleaned.
     *
     * @param classes all class files of a submission, by name
     * @return empty if they may run; at most one for each class and name
     */
    public List<String> refusals(Map<String, byte[]> classes) {
        try {
            Map<String, ClassFile> submitted = new TreeMap<>();
            classes.forEach((name, bytes) -> submitted.put(name, ClassFile.read(bytes)));
            Map<String, ClassFile> own = new HashMap<>(given);
            own.putAll(submitted);
            List<String> refusals = new ArrayList<>();
            submitted.forEach((name, file) -> refusals.addAll(refusals(name, file, own)));
            return refusals;
        } catch (StackOverflowError | RuntimeException e) { // a type nested a thousand times, for example
            return List.of("The class files can't be checked: " + e.getClass().getSimpleName());
        }
    }

    private List<String> refusals(String name, ClassFile file, Map<String, ClassFile> own) {
        Map<String, String> found = new LinkedHashMap<>();
        String fault = faultOfName(name);
        if (!fault.isEmpty()) {
            found.put("", fault);
        }
        List<Use> uses = new ArrayList<>(file.uses());
        file.ancestors(own).stream()
                .filter(own::containsKey)
                .flatMap(ancestor -> own.get(ancestor).node().methods.stream())
                .map(method -> Use.of(0, file.node().superName, method.name, method.desc))
                .forEach(uses::add); // the superclass may have the method that an interface declares
        for (Use use : uses) {
            String refused = refused(use, own);
            if (!refused.isEmpty() && !alsoAllowed.contains(refused)) {
                String where = use.line() == 0 ? "" : "Line " + use.line() + " of ";
                String sentence = where + file.node().sourceFile + " uses " + refused + ", which no exercise needs.";
                found.putIfAbsent(refused, sentence);
            }
        }
        return List.copyOf(found.values());
    }

    private String faultOfName(String name) {
        if (!name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName)) {
            return name + " is not in the package " + packageName + ".";
        }
        if (given.containsKey(name)) {
            return name + " is a class that the exercise provides.";
        }
        String simple = name.substring(packageName.length() + 1);
        return AllowedNames.isInJavaLang(simple)
                ? name + " has the name of a class of java.lang, which others in its package need."
                : "";
    }

    /** What the use is refused for, or an empty text. */
    private String refused(Use use, Map<String, ClassFile> own) {
        if (use.type().endsWith("[]")) {
            return ""; // its elements' type is a use of its own
        }
        if (!own.containsKey(use.type()) && !NAMES.allowType(use.type(), packageName)) {
            return use.type().replace('$', '.');
        }
        return use.member() == null
                ? ""
                : refuser(use, own)
                        .map(type -> type.replace('$', '.') + "." + use.name())
                        .orElse("");
    }

    /** Looks for the member as the JVM does, from the type upwards. No line is about an interface. */
    private static Optional<String> refuser(Use use, Map<String, ClassFile> own) {
        String type = use.type();
        while (own.containsKey(type)) {
            if (own.get(type).declares(use)) {
                return Optional.empty();
            }
            type = own.get(type).superclass();
        }
        return NAMES.refuser(type, use);
    }
}
