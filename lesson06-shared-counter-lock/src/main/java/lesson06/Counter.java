package lesson06;

/** Something that counts. Several threads may share one; the classes differ in what becomes of the count then. */
interface Counter {

    /** Adds one and returns the new count: the number of whoever calls. */
    int next();

    /** The count. */
    int get();
}
