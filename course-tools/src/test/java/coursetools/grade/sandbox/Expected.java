package coursetools.grade.sandbox;

import coursetools.grade.GradedClass;

/**
 * What may become of a submission: {@code GRADED 3}, with at most that many points; or another state, such as {@code
 * NOT_ALLOWED}, with a part of the reason.
 */
record Expected(GradedClass.State state, String detail) {

    static Expected of(String text) {
        String[] parts = text.strip().split(" ", 2);
        return new Expected(GradedClass.State.valueOf(parts[0]), parts.length == 1 ? "" : parts[1]);
    }

    boolean isMetBy(GradedClass result) {
        if (result.state() != state) {
            return false;
        }
        return state == GradedClass.State.GRADED
                ? result.points() <= Integer.parseInt(detail)
                : result.points() == 0 && result.why().contains(detail);
    }

    @Override
    public String toString() {
        return (state + " " + detail).strip();
    }
}
