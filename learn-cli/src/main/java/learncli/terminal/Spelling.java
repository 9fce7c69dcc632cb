package learncli.terminal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Guesses which word was meant by a misspelt one. */
public final class Spelling {

    private static final int SHORT = 4; // letters

    private Spelling() {}

    /** The word that {@code typed} differs from least, or several; empty if it differs from all by too much. */
    static String nearest(String typed, Collection<String> words) {
        int most = typed.length() <= SHORT ? 1 : 2;
        int fewest =
                words.stream().mapToInt(word -> mistakes(typed, word)).min().orElse(most);
        return words.stream()
                .filter(word -> fewest <= most && mistakes(typed, word) == fewest)
                .collect(Collectors.joining(" or "));
    }

    /**
     * Counts the mistakes that turn {@code meant} into {@code typed}: a letter too few, too many or wrong, or two letters
     * swapped (the optimal string alignment distance).
     */
    public static int mistakes(String typed, String meant) {
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
