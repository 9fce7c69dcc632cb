package coursetools.proof;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import learncli.course.Exercise;

/**
 * Classes that do one thing, whatever they are asked: return null, or something empty, or throw. They are made from the
 * stub's signatures, and must get next to nothing.
 */
final class ConstantClasses {

    private final Exercise exercise;
    private final ParsedSource stub;
    private final Map<MethodTree, List<String>> thrown; // what each method may throw, in order

    private ConstantClasses(Exercise exercise) {
        this.exercise = exercise;
        this.stub = ParsedSource.of(exercise.stub());
        this.thrown = StubMethods.of(stub);
    }

    /** Their sources, by a name for each. */
    static Map<String, String> of(Exercise exercise) {
        return new ConstantClasses(exercise).all();
    }

    private Map<String, String> all() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("returns-null", with(method -> returns(nothing(type(method)))));
        sources.put("returns-something", with(method -> returns(something(type(method)))));
        for (String constant : enumConstants()) {
            sources.put(
                    "returns-" + constant,
                    with(method ->
                            returns(type(method).equals(enumType(constant)) ? constant : nothing(type(method)))));
        }
        sources.put("throws", with(method -> throwing("RuntimeException", method)));
        int most = thrown.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int which = i;
            sources.put("throws-" + (i + 1), with(method -> throwing(exception(thrown.get(method), which), method)));
        }
        return sources;
    }

    private String with(Function<MethodTree, String> body) {
        StringBuilder source = new StringBuilder();
        int done = 0;
        for (MethodTree method : thrown.keySet()) {
            BlockTree block = method.getBody();
            String instead = method.getReturnType() == null ? "" : body.apply(method); // a constructor does nothing
            source.append(stub.text(), done, stub.start(block)).append("{ " + instead + " }");
            done = stub.end(block);
        }
        return source.append(stub.text().substring(done)).toString();
    }

    private String type(MethodTree method) {
        return stub.textOf(method.getReturnType());
    }

    private static String returns(String value) {
        return value.isEmpty() ? "" : "return " + value + ";";
    }

    private static String nothing(String type) {
        return switch (type) {
            case "void" -> "";
            case "boolean" -> "false";
            case "byte", "short", "char", "int", "long", "float", "double" -> "0";
            default -> "null";
        };
    }

    private String something(String type) {
        if (type.endsWith("[]")) {
            return "new " + type.replace("[]", "[0]");
        }
        if (type.equals(exercise.className()) && hasNoConstructor()) {
            return "new " + type + "()";
        }
        return switch (type.replaceFirst("<.*", "")) {
            case "boolean" -> "true";
            case "byte", "short", "char", "int", "long", "float", "double" -> "1";
            case "String" -> "\"\"";
            case "List", "Set", "Map" -> "java.util." + type.replaceFirst("<.*", "") + ".of()";
            case "Optional" -> "java.util.Optional.empty()";
            default -> nothing(type);
        };
    }

    private boolean hasNoConstructor() {
        ClassTree type = (ClassTree) stub.unit().getTypeDecls().get(0);
        return type.getKind() == Tree.Kind.CLASS
                && type.getMembers().stream()
                        .noneMatch(member -> member instanceof MethodTree method && method.getReturnType() == null);
    }

    /** {@code Outcome.REFUSED}, for all constants of the enums that are given and that a method returns. */
    private List<String> enumConstants() {
        List<String> constants = new ArrayList<>();
        for (MethodTree method : thrown.keySet()) {
            String type = method.getReturnType() == null ? "" : type(method);
            Path file = exercise.learnersFile().resolveSibling(type + ".java");
            if (type.matches("\\w+") && Files.exists(file)) {
                ParsedSource given = ParsedSource.of(file);
                if (given.unit().getTypeDecls().get(0) instanceof ClassTree tree && tree.getKind() == Tree.Kind.ENUM) {
                    tree.getMembers().stream()
                            .filter(member -> member instanceof VariableTree constant
                                    && constant.getType().toString().equals(type))
                            .forEach(member -> constants.add(type + "." + ((VariableTree) member).getName()));
                }
            }
        }
        return constants;
    }

    private static String enumType(String constant) {
        return constant.substring(0, constant.indexOf('.'));
    }

    private static String throwing(String exception, MethodTree method) {
        String arguments = method.getParameters().stream()
                .map(parameter -> " + \" \" + " + parameter.getName())
                .collect(Collectors.joining());
        return "throw new " + exception + "(\"always\"" + arguments + ");";
    }

    private static String exception(List<String> exceptions, int which) {
        return exceptions.isEmpty() ? "RuntimeException" : exceptions.get(Math.min(which, exceptions.size() - 1));
    }
}
