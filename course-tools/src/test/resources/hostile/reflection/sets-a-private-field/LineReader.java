// does: replaces the random numbers of the tests
// must: NOT_ALLOWED java.lang.reflect.Field

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            Class<?> nonce = Class.forName("peerkit.grading.Nonce");
            java.lang.reflect.Field random = nonce.getDeclaredField("random");
            random.setAccessible(true);
            random.set(null, new java.util.Random(0));
        } catch (Exception e) {
            // another way, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
