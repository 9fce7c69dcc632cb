package coursetools.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import learncli.course.Exercise;
import learncli.course.TextFile;

/**
 * The mutants that may live, with a reason: {@code mutants.txt} beside the exercise. An entry is a variant's name, then
 * for each mutant the line before ({@code - }) and the line after ({@code + }), then the reason. A blank line separates
 * entries.
 */
final class ListedMutants {

    private final Set<String> keys = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    static ListedMutants of(Exercise exercise) {
        ListedMutants listed = new ListedMutants();
        Path file = exercise.folder().resolve("mutants.txt");
        if (Files.exists(file)) {
            for (String entry : TextFile.read(file).strip().split("\n{2,}")) {
                listed.add(entry.lines().map(String::strip).toList());
            }
        }
        return listed;
    }

    private void add(List<String> entry) {
        int at = 1;
        for (; at + 1 < entry.size() && entry.get(at).startsWith("- "); at += 2) {
            keys.add(Mutant.key(
                    entry.get(0), entry.get(at).substring(2), entry.get(at + 1).substring(2)));
        }
        if (at == 1 || at == entry.size()) {
            faults.add("mutants.txt must give lines with '- ' and '+ ' and then a reason, and gives\n"
                    + String.join("\n", entry) + "\n");
        }
    }

    boolean contains(Mutant mutant) {
        return keys.contains(mutant.key());
    }

    /** What is wrong with the file, if these mutants pass all tests. */
    List<String> faults(List<Mutant> alive) {
        List<String> living = alive.stream().map(Mutant::key).toList();
        List<String> all = new ArrayList<>(faults);
        keys.stream()
                .filter(key -> !living.contains(key))
                .map(key -> "mutants.txt lists a mutant that a test kills, or that isn't made any more:\n" + key)
                .forEach(all::add);
        return all;
    }
}
