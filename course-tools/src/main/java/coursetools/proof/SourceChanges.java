package coursetools.proof;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mutants of a source, each with one change: a line before, and a line after. */
final class SourceChanges {

    private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("<", List.of("<=", ">=")),
            Map.entry("<=", List.of("<", ">")),
            Map.entry(">", List.of(">=", "<=")),
            Map.entry(">=", List.of(">", "<")),
            Map.entry("==", List.of("!=")),
            Map.entry("!=", List.of("==")),
            Map.entry("&&", List.of("||")),
            Map.entry("||", List.of("&&")),
            Map.entry("+", List.of("-")),
            Map.entry("-", List.of("+")),
            Map.entry("*", List.of("/")),
            Map.entry("/", List.of("*")),
            Map.entry("%", List.of("*")),
            Map.entry("<<", List.of(">>")),
            Map.entry(">>", List.of("<<")),
            Map.entry(">>>", List.of("<<")),
            Map.entry("&", List.of("|")),
            Map.entry("|", List.of("&")),
            Map.entry("+=", List.of("-=")),
            Map.entry("-=", List.of("+=")),
            Map.entry("++", List.of("--")),
            Map.entry("--", List.of("++")));

    private final String variant;
    private final ParsedSource source;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>(); // by their sources

    SourceChanges(String variant, ParsedSource source) {
        this.variant = variant;
        this.source = source;
    }

    List<Mutant> mutants() {
        return new ArrayList<>(mutants.values());
    }

    void replace(Tree tree, String replacement) {
        replace(source.start(tree), source.end(tree), replacement);
    }

    /** Replaces the text between two places. */
    void replace(int from, int to, String replacement) {
        String text = source.text();
        String after = text.substring(startOfLine(from), from) + replacement + text.substring(to, endOfLine(to));
        replace(from, to, replacement, after);
    }

    /** The same, with another text to show as the line after. */
    void replace(int from, int to, String replacement, String after) {
        String text = source.text();
        String changed = text.substring(0, from) + replacement + text.substring(to);
        String before = text.substring(startOfLine(from), endOfLine(to));
        if (!changed.equals(text)) {
            mutants.putIfAbsent(changed, new Mutant(variant, oneLine(before), oneLine(after), changed));
        }
    }

    private int startOfLine(int at) {
        return source.text().lastIndexOf('\n', at - 1) + 1;
    }

    private int endOfLine(int at) {
        return (source.text() + "\n").indexOf('\n', at);
    }

    private static String oneLine(String lines) {
        return lines.strip().replaceAll("\\s+", " ");
    }

    /** Replaces an operator that lies between two places. */
    void replaceOperator(int from, int to) {
        String between = source.text().substring(from, to);
        String operator = between.replaceAll("//.*", "").strip();
        int at = from + between.indexOf(operator);
        OPERATORS.getOrDefault(operator, List.of()).forEach(other -> replace(at, at + operator.length(), other));
    }

    /** Replaces what a method with this type of result returns; nothing if the type is not known. */
    void replaceValue(Tree value, String type) {
        List<String> others = switch (type) {
            case "" -> List.of();
            case "boolean" -> List.of("true", "false");
            case "byte", "short", "char", "int", "long", "float", "double" -> List.of("0");
            case "String" -> List.of("null", "\"\"");
            default -> type.endsWith("[]") ? List.of("null", "new " + type.replace("[]", "[0]")) : List.of("null");
        };
        others.forEach(other -> replace(value, other));
    }

    /** Opens the resources as before, and doesn't close them. */
    void leaveOpen(TryTree tree) {
        String resources = tree.getResources().stream()
                .filter(resource -> !(resource instanceof ExpressionTree))
                .map(resource -> source.textOf(resource).replaceFirst(";?$", "; "))
                .collect(Collectors.joining());
        boolean isStillTry = !tree.getCatches().isEmpty() || tree.getFinallyBlock() != null;
        String begin = (isStillTry ? "try { " : "{ ") + resources;
        int end = source.end(tree.getBlock());
        String inside = source.text().substring(source.start(tree.getBlock()) + 1, end);
        replace(source.start(tree), end, begin + inside, begin + "// not closed");
    }
}
