// does: changes a field of the tests by its name
// must: NOT_ALLOWED java.util.concurrent.atomic.AtomicIntegerFieldUpdater

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public final class LineReader implements Closeable {

    private final AtomicIntegerFieldUpdater<? super InputStream> updater;

    public LineReader(InputStream in, int limit) {
        updater = AtomicIntegerFieldUpdater.newUpdater((Class<InputStream>) in.getClass(), "next");
    }

    public String readLine() throws IOException {
        return updater == null ? null : "";
    }

    @Override
    public void close() {}
}
