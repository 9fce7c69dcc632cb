// does: is larger than a method may be: the compiler copies each finally into every way out
// must: NOT_COMPILED

package lesson02.exercise;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        int n = 0;
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        try {
            n++;
        } finally {
        n++;
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        return "" + n;
    }

    @Override
    public void close() {}
}
