package coursetools.grade.intake;

import java.util.List;
import learncli.terminal.Clean;

/** A list of files in a sentence: the first few. */
final class FewNames {

    private static final int FEW = 3;

    private FewNames() {}

    static String of(List<String> paths) {
        String few = Clean.line(String.join(", ", paths.subList(0, Math.min(paths.size(), FEW))));
        return paths.size() <= FEW ? few : few + " and " + (paths.size() - FEW) + " more";
    }
}
