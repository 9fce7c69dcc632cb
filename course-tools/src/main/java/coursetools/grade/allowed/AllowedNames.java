package coursetools.grade.allowed;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of {@code allowed.txt}, which says how they are written. */
final class AllowedNames {

    private final Set<String> types = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>(); // of the names with a star
    private final Map<String, Members> members = new HashMap<>(); // of the classes whose lines name some

    /** The members that a line names, and whether these are the ones that may be used. */
    private record Members(boolean only, Set<String> names) {

        boolean allow(Use use) {
            boolean named = names.contains(use.name()) || use.isOfMethod() && names.contains(use.nameWithParameters());
            return named == only;
        }
    }

    AllowedNames(List<String> lines) {
        lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(this::add);
    }

    private void add(String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        String type = words.get(0);
        if (type.contains("*")) {
            patterns.add(Pattern.compile(type.replace(".", "\\.").replace("*", "\\w*")));
        } else {
            types.add(type);
        }
        if (words.size() > 1) {
            String word = words.get(1);
            if (!word.equals("only") && !word.equals("not")) {
                throw new IllegalArgumentException("neither 'only' nor 'not': " + line);
            }
            members.computeIfAbsent(type, first -> new Members(word.equals("only"), new HashSet<>()))
                    .names()
                    .addAll(words.subList(2, words.size()));
        }
    }

    /** Whether a line names the type, or the class that it is nested in. */
    boolean allowType(String type) {
        String outermost = type.replaceFirst("\\$.*", "");
        return types.contains(outermost)
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(outermost).matches());
    }

    /**
     * The class whose line refuses the member, if there is one: {@code type}, or a class or interface from which it inherits
     * the member.
     */
    Optional<String> refuser(String type, Use use) {
        return jdkClass(type).stream()
                .flatMap(AllowedNames::ancestors)
                .filter(ancestor -> members.containsKey(ancestor.getName()) && declares(ancestor, use.member()))
                .map(Class::getName)
                .filter(ancestor -> !members.get(ancestor).allow(use))
                .findFirst();
    }

    /** Whether {@code java.lang} has a public class of this name. */
    static boolean isInJavaLang(String simpleName) {
        return jdkClass("java.lang." + simpleName)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .isPresent();
    }

    private static Optional<Class<?>> jdkClass(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The class, its superclasses, and all their interfaces. */
    private static Stream<Class<?>> ancestors(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                        .flatMap(AllowedNames::ancestors));
    }

    private static boolean declares(Class<?> type, String member) {
        return member.equals("<init>")
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(member))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(member));
    }
}
