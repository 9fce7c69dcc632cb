// does: writes into the home
// must: NOT_ALLOWED java.util.prefs.Preferences

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        java.util.prefs.Preferences.userRoot().put("a", "b");
        return "";
    }

    @Override
    public void close() {}
}
