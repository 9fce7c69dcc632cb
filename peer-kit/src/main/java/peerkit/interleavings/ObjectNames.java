package peerkit.interleavings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model checker gives objects names like {@code Room#3}, with a number that may differ in another run or on another
 * JDK. This class numbers them in the order in which the text names them. An object that is the only one of its class
 * gets no number.
 */
final class ObjectNames {

    private static final Pattern NAME = Pattern.compile("([A-Z][\\w$]*(?:<[\\w$\\[\\]]*>)?)#(\\d+)");

    private ObjectNames() {}

    static String settle(String text) {
        Map<String, List<String>> numbers = new HashMap<>(); // by class, in order of appearance
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            List<String> known = numbers.computeIfAbsent(names.group(1), key -> new ArrayList<>());
            if (!known.contains(names.group(2))) {
                known.add(names.group(2));
            }
        }
        return NAME.matcher(text).replaceAll(name -> {
            List<String> known = numbers.get(name.group(1));
            String settled =
                    known.size() == 1 ? name.group(1) : name.group(1) + "-" + (known.indexOf(name.group(2)) + 1);
            return Matcher.quoteReplacement(settled);
        });
    }
}
