package coursetools.grade.allowed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * What the tests of an exercise use of the class to write. Tests that were compiled with the stub end with a
 * NoSuchMethodError where a class doesn't have it, and that says little to a student.
 */
public final class Needs {

    private final String className;
    private final List<Use> uses;

    /**
     * The needs of some tests.
     *
     * @param className the full name of the class to write
     * @param tests class files by name
     */
    public Needs(String className, Map<String, byte[]> tests) {
        this.className = className;
        this.uses = tests.values().stream()
                .flatMap(bytes -> ClassFile.read(bytes).uses().stream())
                .filter(use -> use.type().equals(className) || use.type().startsWith(className + "$"))
                .map(use -> new Use(0, use.type(), use.member(), use.descriptor()))
                .distinct()
                .toList();
    }

    /** What is not in these class files, such as {@code String readLine()}. */
    public List<String> missingIn(Map<String, byte[]> classes) {
        Map<String, ClassFile> files = new HashMap<>();
        classes.forEach((name, bytes) -> files.put(name, ClassFile.read(bytes)));
        return uses.stream()
                .filter(use -> !has(use, files))
                .map(this::inWords)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean has(Use use, Map<String, ClassFile> files) {
        ClassFile file = files.get(use.type());
        if (file == null) {
            return false;
        }
        return use.member() == null
                || file.declaresForOthers(use)
                || !use.member().equals("<init>")
                        && file.ancestors(files).stream()
                                .anyMatch(ancestor -> files.containsKey(ancestor)
                                        ? files.get(ancestor).declaresForOthers(use)
                                        : isInherited(ancestor, use));
    }

    /** From a class of the JDK. */
    private static boolean isInherited(String type, Use use) {
        try {
            Class<?> parent = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
            return Stream.of(parent.getMethods())
                    .anyMatch(method -> method.getName().equals(use.member())
                            && Type.getMethodDescriptor(method).equals(use.descriptor()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private String inWords(Use use) {
        String type = use.type().substring(className.lastIndexOf('.') + 1).replace('$', '.');
        if (use.member() == null) {
            return "the type " + type;
        }
        if (use.member().equals("<init>")) {
            return use.nameWithParameters().replaceFirst("new", "new " + type);
        }
        Type of = use.isOfMethod() ? Type.getReturnType(use.descriptor()) : Type.getType(use.descriptor());
        String result = of.getClassName();
        String member = use.isOfMethod() ? use.nameWithParameters() : use.member();
        return result.substring(result.lastIndexOf('.') + 1) + " " + member;
    }
}
