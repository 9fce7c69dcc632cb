package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import learncli.course.Folders;

/**
 * Checks that the commands in a page exist: it asks the course for its own, and {@code docs/commands.txt} for all
 * others.
 */
final class Commands {

    static final String LIST = Book.DOCS + "/commands.txt";

    private static final List<String> GOALS = List.of("verify", "test", "clean", "package", "compile");

    private final Path root;
    private final LearnCommands learn;
    private final TreeMap<String, Integer> listed = new TreeMap<>(); // and where each one is
    private final Set<String> used = new HashSet<>();

    Commands(Path root, LearnCommands learn) throws IOException {
        this.root = root;
        this.learn = learn;
        Path list = root.resolve(LIST);
        List<String> lines = Files.exists(list) ? Files.readAllLines(list, UTF_8) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                listed.put(line, i + 1);
            }
        }
    }

    List<Fault> check(MarkdownPage page) {
        List<Fault> faults = new ArrayList<>();
        for (CommandLine command : page.commands()) {
            wrong(command).ifPresent(wrong -> faults.add(page.fault(command.line(), command.text() + "\n" + wrong)));
        }
        return faults;
    }

    /** Those that no page of the book shows. */
    List<Fault> unused() {
        List<Fault> faults = new ArrayList<>();
        listed.forEach((command, line) -> {
            if (!used.contains(command)) {
                faults.add(new Fault(LIST, line, command + "\nno page shows this command: take it out"));
            }
        });
        return faults;
    }

    private Optional<String> wrong(CommandLine command) {
        if (listed.containsKey(command.text())) {
            used.add(command.text());
            return Optional.empty();
        }
        List<String> words = command.words();
        boolean plain = !command.text().matches(".*[|;&<>`].*");
        if (!words.isEmpty() && plain && words.get(0).equals("./learn")) {
            List<String> arguments = words.subList(1, words.size());
            return learn.wrong(command.within() ? withoutBrackets(arguments) : arguments);
        }
        if (!words.isEmpty() && plain && words.get(0).equals("mvn")) {
            return wrongMaven(words.subList(1, words.size()));
        }
        return command.within() ? Optional.empty() : Optional.of("is not in " + LIST + ": try it, and add it there");
    }

    /** {@code ./learn book [--refresh] [PAGE]}, in running text, is a pattern and not a command. */
    private static List<String> withoutBrackets(List<String> arguments) {
        return arguments.stream()
                .filter(word -> !word.matches("\\[.*|.*\\]|\\.\\.\\.|…"))
                .toList();
    }

    private Optional<String> wrongMaven(List<String> arguments) {
        String module = "";
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("-pl")) {
                i++;
                module = i < arguments.size() ? arguments.get(i) : "";
                if (!module.matches("[A-Z]+")
                        && !Files.exists(root.resolve(module).resolve("pom.xml"))) {
                    return Optional.of("there is no module '" + module + "'");
                }
            } else if (word.startsWith("-Dtest=")) {
                String test = word.substring("-Dtest=".length());
                if (!test.matches("[A-Z]+") && !hasTest(module, test)) {
                    return Optional.of(
                            "there is no test " + test + " in " + (module.isEmpty() ? "the course" : module));
                }
            } else if (!word.startsWith("-") && !GOALS.contains(word)) {
                return Optional.of("'" + word + "' is none of Maven's goals that are known here ("
                        + String.join(", ", GOALS) + "): try the command, and add it to " + LIST);
            }
        }
        return Optional.empty();
    }

    private boolean hasTest(String module, String test) {
        Path tests = root.resolve(module.matches("[A-Z]+") ? "" : module);
        return Folders.sourcesBelow(tests).stream()
                .filter(file -> file.endsWith(test + ".java"))
                .anyMatch(file -> file.toString().replace('\\', '/').contains("src/test/java/"));
    }
}
