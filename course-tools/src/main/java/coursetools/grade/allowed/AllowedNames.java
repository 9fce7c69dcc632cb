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
    private final Map<String, List<Pattern>> without =
            new HashMap<>(); // types by the package that must do without them

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
        List<String> words = List.of(line.split("\\s+"));
        String name = words.get(0);
        String word = words.size() == 1 ? "" : words.get(1);
        List<String> others = words.subList(Math.min(2, words.size()), words.size());
        switch (word) {
            case "" -> addType(name);
            case "only", "not" -> {
                addType(name);
                members.computeIfAbsent(name, first -> new Members(word.equals("only"), new HashSet<>()))
                        .names()
                        .addAll(others);
            }
            case "without" ->
                without.put(name, others.stream().map(AllowedNames::pattern).toList());
            default -> throw new IllegalArgumentException("neither 'only' nor 'not' nor 'without': " + line);
        }
    }

    private void addType(String name) {
        if (name.contains("*")) {
            patterns.add(pattern(name));
        } else {
            types.add(name);
        }
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(name.replace(".", "\\.").replace("*", "\\w*"));
    }

    /** Whether a line names the type, or the class that it is nested in, and the package may have it. */
    boolean allowType(String type, String packageName) {
        String outermost = type.replaceFirst("\\$.*", "");
        return (types.contains(outermost) || matches(outermost, patterns))
                && !matches(outermost, without.getOrDefault(packageName, List.of()));
    }

    private static boolean matches(String type, List<Pattern> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(type).matches());
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

    /** Whether there is a class of this name, or a member: {@code java.util.Map.Entry}, {@code java.lang.System.exit}. */
    static boolean exists(String name) {
        int dot = name.lastIndexOf('.');
        return classWithDots(name).isPresent()
                || dot > 0
                        && classWithDots(name.substring(0, dot))
                                .filter(type -> declares(type, Use.member(name.substring(dot + 1))))
                                .isPresent();
    }

    /** A dot may stand before a nested class, where the class file has a dollar sign. */
    private static Optional<Class<?>> classWithDots(String name) {
        int dot = name.lastIndexOf('.');
        return loaded(name, ClassLoader.getSystemClassLoader())
                .or(() -> dot < 0
                        ? Optional.empty()
                        : classWithDots(name.substring(0, dot) + "$" + name.substring(dot + 1)));
    }

    private static Optional<Class<?>> jdkClass(String name) {
        return loaded(name, ClassLoader.getPlatformClassLoader());
    }

    private static Optional<Class<?>> loaded(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
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
