package learncli.watch;

import java.util.List;

/**
 * What there is to see.
 *
 * @param heading which exercise is watched
 * @param body any number of lines, without their ends
 * @param status what goes on at present, or happened last
 * @param newsFrom the line of the body from which on it is to be told where nothing can be drawn over
 */
record Page(String heading, List<String> body, String status, int newsFrom) {

    /** For a page without news. */
    static final int NO_NEWS = Integer.MAX_VALUE;

    /** The same body, while something else goes on. */
    Page during(String happening) {
        return new Page(heading, body, happening, NO_NEWS);
    }

    /** The same body, with something that is to be told everywhere. */
    Page withNote(String text) {
        return new Page(heading, body, text, body.size());
    }
}
