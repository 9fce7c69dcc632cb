package coursetools.proof;

/**
 * A class with one small change.
 *
 * @param variant the class that was changed, such as {@code solution}
 * @param before the line that was changed
 * @param after the same line, changed
 * @param source the whole file, changed
 */
record Mutant(String variant, String before, String after, String source) {

    /** Identifies a mutant even when lines of its file come and go. */
    String key() {
        return key(variant, before, after);
    }

    static String key(String variant, String before, String after) {
        return variant + "\n- " + before + "\n+ " + after + "\n";
    }
}
