package lesson05.exercise;

/**
 * Which nickname belongs to which client. A name is free, or it has one owner; whoever claims it first has it. Many
 * threads call these methods, one for each client.
 *
 * <p>A name has 1 to 32 of the characters {@code A-Z}, {@code a-z} and {@code 0-9}, and is not {@code server}.
 * Capital and small letters are the same: {@code Ann} and {@code ANN} are one name.
 */
public final class Nicknames {

    /** Makes a register in which all names are free. */
    public Nicknames() {
        // TODO: keep who owns which name
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Gives the name to the owner, if it is a valid name and free. An owner may have several.
     *
     * @param owner whatever object stands for the client; the same object is the same client
     * @return false if the name is not valid or not free: it then belongs to whom it belonged before
     */
    public boolean claim(String name, Object owner) {
        // TODO: check the name, then give it away if nobody has it
        throw new UnsupportedOperationException("not attempted");
    }

    /** Makes the name free, if it belongs to this owner; false if not. */
    public boolean release(String name, Object owner) {
        // TODO: look whose it is, then free it
        throw new UnsupportedOperationException("not attempted");
    }

    /** Makes all names of this owner free: its connection is lost. */
    public void gone(Object owner) {
        // TODO: free whatever belongs to the owner
        throw new UnsupportedOperationException("not attempted");
    }
}
