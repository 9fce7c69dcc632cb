package coursetools.grade.intake;

import java.util.Comparator;

/**
 * Who handed something in.
 *
 * @param name as the system that it was exported from writes it
 * @param id in that system; empty if there is none
 */
record Owner(String name, String id) implements Comparable<Owner> {

    private static final Comparator<Owner> ORDER = Comparator.comparing(Owner::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Owner::name)
            .thenComparing(Owner::id);

    @Override
    public int compareTo(Owner other) {
        return ORDER.compare(this, other);
    }
}
