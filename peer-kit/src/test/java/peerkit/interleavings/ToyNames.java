package peerkit.interleavings;

import java.util.Map;
import java.util.regex.Pattern;

/** Names and their owners, for {@link InterleavingsTest}. */
final class ToyNames {

    private static final Pattern NAME = Pattern.compile("[a-z]{1,9}");

    private final Map<String, String> names;

    ToyNames(Map<String, String> names) {
        this.names = names;
    }

    boolean claim(String name, String owner) {
        return NAME.matcher(name).matches() && names.putIfAbsent(name, owner) == null;
    }

    boolean claimInTwoSteps(String name, String owner) {
        if (names.containsKey(name)) {
            return false;
        }
        names.put(name, owner);
        return true;
    }

    String owner(String name) {
        return names.get(name);
    }
}
