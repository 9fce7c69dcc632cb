// does: counts, with a race, by methods that copy arrays
// must: GRADED 5

package lesson06.exercise;

public final class ClientCounter {

    private final int[] last = new int[1];

    public int next() {
        int[] next = last.clone();
        next[0]++;
        System.arraycopy(next, 0, last, 0, 1);
        return next[0];
    }
}
