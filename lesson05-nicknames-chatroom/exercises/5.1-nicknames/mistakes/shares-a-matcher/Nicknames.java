// believes: a Matcher is like a Pattern, which all may use at the same time
// caught by: 7
// breaks: R12
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which nickname belongs to which client. A name is free, or it has one owner: the first client to claim it. Many
 * threads call these methods, one for each client.
 *
 * <p>A valid name has 1 to 32 of the characters {@code A-Z}, {@code a-z} and {@code 0-9} (R1). The name
 * {@code server} belongs to the operator (R2). Upper and lower case make no difference: {@code Ann} and {@code ANN} are
 * one name (R3).
 */
public final class Nicknames {

    private static final Matcher VALID = Pattern.compile("[A-Za-z0-9]{1,32}").matcher("");
    private static final String OPERATOR = "server";

    private final Map<String, Object> owners = new HashMap<>(); // by the name's key; guarded by this

    /** Makes a register in which all names are free. */
    public Nicknames() {}

    /**
     * Gives the name to the owner if it is valid and free (R5). An owner may have several names.
     *
     * @param owner any object that stands for the client, equal only to itself (R8)
     * @return true if the owner now has the name; false if the name is not valid or not free, and then nothing has
     *     changed
     */
    public synchronized boolean claim(String name, Object owner) {
        return isValid(name) && owners.putIfAbsent(key(name), owner) == null;
    }

    /** Makes the name free if it belongs to this owner (R9). Returns false if it doesn't (R10). */
    public synchronized boolean release(String name, Object owner) {
        if (!isValid(name) || owners.get(key(name)) != owner) {
            return false;
        }
        owners.remove(key(name)); // still the owner's, because nobody else has had the lock meanwhile
        return true;
    }

    /** Makes all names of this owner free (R11): its connection is lost. */
    public synchronized void gone(Object owner) {
        owners.values().removeIf(other -> other == owner);
    }

    private static boolean isValid(String name) {
        return VALID.reset(name).matches() && !key(name).equals(OPERATOR); // matches: all of it, not a part
    }

    /** The same text for all spellings of a name; it doesn't depend on the machine's language. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
