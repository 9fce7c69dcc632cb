package lesson06;

/**
 * A field. Being {@code volatile} it always shows what was written last, by whatever thread; so old values are not what
 * makes {@link UnlockedCounter} wrong, and {@code volatile} does not make it right.
 */
final class VolatileCell implements Cell {

    private volatile int value;

    @Override
    public int read() {
        return value;
    }

    @Override
    public void write(int value) {
        this.value = value;
    }
}
