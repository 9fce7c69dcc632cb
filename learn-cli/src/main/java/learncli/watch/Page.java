package learncli.watch;

import java.util.List;

/**
 * What there is to see.
 *
 * @param heading which exercise is watched
 * @param kind what the body tells
 * @param body any number of lines, without their ends
 * @param status what goes on at present, or happened last
 * @param newsFrom the line of the body from which on it is to be told where nothing can be drawn over
 */
record Page(String heading, Kind kind, List<String> body, String status, int newsFrom) {

    /** What a body tells. */
    enum Kind {
        /** Something that stays true. */
        TEXT,
        /** How the class fared. */
        VERDICT,
        /** How the class fared before the check that is under way. */
        OLD_VERDICT
    }

    /** For a page without news. */
    static final int NO_NEWS = Integer.MAX_VALUE;

    /** The same body, while the class is checked; a verdict is an old one now. */
    Page duringCheck(String happening) {
        return new Page(heading, kind == Kind.VERDICT ? Kind.OLD_VERDICT : kind, body, happening, NO_NEWS);
    }

    /** The same body, with something that is to be told everywhere. */
    Page withNote(String text) {
        return new Page(heading, kind, body, text, body.size());
    }
}
