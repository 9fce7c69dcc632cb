// believes: every name is a number to base 36, and upper and lower case are the same digits
// caught by: 2
// breaks: R3
package lesson05.exercise;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

public final class Nicknames {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final BigInteger SERVER = key("server");

    private final ConcurrentHashMap<BigInteger, Object> owners = new ConcurrentHashMap<>();

    public Nicknames() {}

    /** A name is a number in base 36, where upper and lower case are the same digits. No locale can change that. */
    private static BigInteger key(String name) {
        return VALID.matcher(name).matches() ? new BigInteger(name, 36) : SERVER;
    }

    public boolean claim(String name, Object owner) {
        BigInteger key = key(name);
        return !key.equals(SERVER) && owners.putIfAbsent(key, owner) == null;
    }

    public boolean release(String name, Object owner) {
        BigInteger key = key(name);
        return !key.equals(SERVER) && owners.remove(key, owner);
    }

    public void gone(Object owner) {
        owners.values().removeIf(owner::equals);
    }
}
