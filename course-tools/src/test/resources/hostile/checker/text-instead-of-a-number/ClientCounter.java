// does: counts, with a race, where the model checker does not see it
// must: NOT_ALLOWED java.lang.StringBuilder

package lesson06.exercise;

public final class ClientCounter {

    private final StringBuilder counted = new StringBuilder();

    public int next() {
        int next = counted.length() + 1;
        counted.append('x');
        return next;
    }
}
