package learncli.read;

import java.util.List;
import java.util.StringJoiner;

/**
 * What a page shows, without what all pages have in common.
 *
 * @param sections one for each heading
 */
record Article(String title, String html, List<Section> sections) {

    /**
     * A heading and what follows it.
     *
     * @param level 1 for the page's title
     * @param words those below the heading, without code
     */
    record Section(int level, String anchor, String heading, StringJoiner words) {}
}
