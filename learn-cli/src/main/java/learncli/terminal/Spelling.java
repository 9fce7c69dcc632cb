package learncli.terminal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jline.utils.Levenshtein;

/** Guesses which word was meant by a misspelt one. */
public final class Spelling {

    private static final int SHORT = 4; // letters

    private Spelling() {}

    /** Those whose names {@code typed} differs from least, in upper or lower case; none if all differ by too much. */
    public static <T> List<T> nearest(String typed, Collection<T> all, Function<T, String> name) {
        TreeMap<Integer, List<T>> byMistakes = all.stream()
                .collect(Collectors.groupingBy(
                        one -> mistakes(typed, name.apply(one)), TreeMap::new, Collectors.toList()));
        int most = typed.length() <= SHORT ? 1 : 2;
        return byMistakes.isEmpty() || byMistakes.firstKey() > most
                ? List.of()
                : byMistakes.firstEntry().getValue();
    }

    /** A letter too few, too many or wrong is a mistake, and so are two letters swapped. */
    private static int mistakes(String typed, String meant) {
        return Levenshtein.distance(typed.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT));
    }
}
