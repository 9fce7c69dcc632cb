// does: says that it equals whatever it is compared with
// must: GRADED 0

package lesson01.exercise;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        return new HostPort("", 0);
    }

    @Override
    public boolean equals(Object other) {
        return true;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
