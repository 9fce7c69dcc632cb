package learncli.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code as HTML: each piece that gets a colour in a span, whose class says what it is. */
final class Highlighter {

    private static final String KEYWORDS = "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue"
            + "|default|do|double|else|enum|extends|false|final|finally|float|for|goto|if|implements|import|instanceof"
            + "|int|interface|long|native|new|null|package|permits|private|protected|public|record|return|sealed|short"
            + "|static|strictfp|super|switch|synchronized|this|throw|throws|transient|true|try|var|void|volatile|while"
            + "|yield";

    /** The names of the groups are the classes. Comments and strings come first: nothing in them counts. */
    private static final Pattern JAVA = Pattern.compile("(?<comment>//.*|/\\*(?s:.*?)\\*/)"
            + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|'(?:[^'\\\\\n]|\\\\.)+')"
            + "|(?<annotation>@(?!interface\\b)\\w+)"
            + "|(?<keyword>\\b(?:" + KEYWORDS + ")\\b)"
            + "|(?<type>\\b[A-Z]\\w*[a-z]\\w*)"
            + "|(?<number>\\b\\d[\\w.]*)");

    /** What the reader types, and comments after it. */
    private static final Pattern TERMINAL = Pattern.compile("(?m)(?<typed>^\\$ .*)|(?<comment>(?:^| )# .*)");

    private Highlighter() {}

    static String html(String code, String language) {
        return switch (language) {
            case "java" -> colour(code, JAVA, "comment", "string", "annotation", "keyword", "type", "number");
            case "sh", "console", "powershell" -> colour(code, TERMINAL, "typed", "comment");
            default -> Html.escape(code);
        };
    }

    private static String colour(String code, Pattern pieces, String... kinds) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (Matcher piece = pieces.matcher(code); piece.find(); end = piece.end()) {
            html.append(Html.escape(code.substring(end, piece.start())));
            for (String kind : kinds) {
                if (piece.group(kind) != null) {
                    html.append("<span class=\"").append(kind).append("\">");
                }
            }
            html.append(Html.escape(piece.group())).append("</span>");
        }
        return html.append(Html.escape(code.substring(end))).toString();
    }
}
