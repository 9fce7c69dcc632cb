package lesson06;

/**
 * Loses updates when threads share it. {@code next()} is {@code ++value} with its three steps written out: read, add,
 * write. When two threads read the same count before either writes, both write the same number: two calls, one more on
 * the counter, and the same number for both.
 */
final class UnlockedCounter implements Counter {

    private final Cell cell;

    UnlockedCounter(Cell cell) {
        this.cell = cell;
    }

    @Override
    public int next() {
        // @start region=next
        int read = cell.read();
        int next = read + 1;
        // Until now another thread may have read the same count, and even have written the next: this overwrites it.
        cell.write(next);
        return next;
        // @end
    }

    @Override
    public int get() {
        return cell.read();
    }
}
