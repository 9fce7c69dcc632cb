package learncli.read;

import java.util.StringJoiner;
import learncli.read.Article.Section;

/** What the search field looks at, as a script, because a page can't read a data file without a server. */
final class SearchIndex {

    private final StringJoiner entries = new StringJoiner(",\n", "searchIn([\n", "\n]);\n");

    void add(String page, Article article) {
        for (Section section : article.sections()) {
            String address = section.level() == 1 ? page : page + "#" + section.anchor();
            entries.add("[" + quoted(address) + ", " + quoted(article.title()) + ", " + quoted(section.heading()) + ", "
                    + quoted(section.words().toString()) + "]");
        }
    }

    String script() {
        return entries.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
