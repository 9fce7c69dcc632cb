package learncli.terminal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Guesses which word was meant by a misspelt one. */
public final class Spelling {

    private static final int SHORT = 4; // letters

    private Spelling() {}

    /** Those whose names {@code typed} differs from least, in upper or lower case; none if all differ by too much. */
    public static <T> List<T> nearest(String typed, Collection<T> all, Function<T, String> name) {
        Map<Integer, List<T>> byMistakes = all.stream()
                .collect(Collectors.groupingBy(one ->
                        mistakes(typed.toLowerCase(Locale.ROOT), name.apply(one).toLowerCase(Locale.ROOT))));
        int most = typed.length() <= SHORT ? 1 : 2;
        return IntStream.rangeClosed(0, most)
                .mapToObj(byMistakes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Counts the mistakes that turn {@code meant} into {@code typed}: a letter too few, too many or wrong, or two letters
     * swapped (the optimal string alignment distance).
     */
    static int mistakes(String typed, String meant) {
        int[][] cost = new int[typed.length() + 1][meant.length() + 1]; // cost[i][j]: of the first i and j letters
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, typed, meant, i, j);
            }
        }
        return cost[typed.length()][meant.length()];
    }

    private static int cheapest(int[][] cost, String typed, String meant, int i, int j) {
        int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(cost[i - 1][j - 1] + wrong, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
