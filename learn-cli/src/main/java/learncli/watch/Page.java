package learncli.watch;

import java.util.List;

/**
 * What the user sees.
 *
 * @param heading says which exercise is watched
 * @param body its lines, of any length
 * @param status says what is going on, or what happened last
 * @param newsFrom the first line of the body that is printed where pages can't be drawn
 */
record Page(String heading, Kind kind, List<String> body, String status, int newsFrom) {

    enum Kind {
        TEXT,
        VERDICT,
        /** A verdict while the next check is under way. */
        OLD_VERDICT
    }

    /** For a page that isn't printed. */
    static final int NO_NEWS = Integer.MAX_VALUE;

    List<String> news() {
        return body.subList(newsFrom, body.size());
    }

    /** The same body while the class is checked. */
    Page duringCheck(String happening) {
        return new Page(heading, kind == Kind.VERDICT ? Kind.OLD_VERDICT : kind, body, happening, NO_NEWS);
    }

    /** The same body, with a status that is also printed. */
    Page withNote(String text) {
        return new Page(heading, kind, body, text, body.size());
    }
}
