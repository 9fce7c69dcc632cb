// does: changes the classes of the tests through an agent
// must: NOT_ALLOWED com.sun.tools.attach.VirtualMachine

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        try {
            com.sun.tools.attach.VirtualMachine.attach("" + 1).loadAgent("/tmp/agent.jar");
        } catch (Exception e) {
            // another way, perhaps
        }
        return "";
    }

    @Override
    public void close() {}
}
