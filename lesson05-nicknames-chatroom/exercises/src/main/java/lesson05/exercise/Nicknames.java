package lesson05.exercise;

/**
 * Which nickname belongs to which client. A name is free, or it has one owner: the first client to claim it. Many
 * threads call these methods, one for each client.
 *
 * <p>A valid name has 1 to 32 of the characters {@code A-Z}, {@code a-z} and {@code 0-9} (R1). The name
 * {@code server} belongs to the operator (R2). Upper and lower case make no difference: {@code Ann} and {@code ANN} are
 * one name (R3).
 */
public final class Nicknames {

    /** Makes a register in which all names are free. */
    public Nicknames() {
        // TODO: keep who owns which name
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Gives the name to the owner if it is valid and free (R5). An owner may have several names.
     *
     * @param owner any object that stands for the client, equal only to itself (R8)
     * @return true if the owner now has the name; false if the name is not valid or not free, and then nothing has
     *     changed
     */
    public boolean claim(String name, Object owner) {
        // TODO: check the name, then give it to the owner if nobody has it
        throw new UnsupportedOperationException("not attempted");
    }

    /** Makes the name free if it belongs to this owner (R9). Returns false if it doesn't (R10). */
    public boolean release(String name, Object owner) {
        // TODO: check whose name it is, then free it
        throw new UnsupportedOperationException("not attempted");
    }

    /** Makes all names of this owner free (R11): its connection is lost. */
    public void gone(Object owner) {
        // TODO: free whatever belongs to the owner
        throw new UnsupportedOperationException("not attempted");
    }
}
