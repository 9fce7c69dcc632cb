package lesson01.exercise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "1.1", title = "a host and a port from one text", minutes = 30)
class HostPortTest {

    private static final String ADDRESS = "2001:db8::7";
    private static final String LONG = "a".repeat(1_500);
    private static final String RIGHT = "this text is a host and a port";
    private static final String ONLY_A_NUMBER =
            "without a colon, all of the text is the host, even a number, and the port is missing";
    private static final String EMPTY_NAME = "to Java the empty name means this machine, but nobody has asked for that";

    // a message made with String.format, MessageFormat or replaceAll loses some of these
    private static final String PATTERN = "%s %d %% {0} it's $1 \\n";

    private static final List<String> UNUSUAL_HOSTS = List.of(
            "my_host",
            "Example.ORG",
            "example.org",
            "example.org.",
            "xn--bcher-kva",
            "b\u00fccher",
            "bu\u0308cher",
            "1.2.3.999",
            "user@example.org",
            "a/b?c#d",
            "a\\b",
            "%41",
            "-",
            " a b ",
            " ",
            "a\nb",
            PATTERN,
            LONG);
    private static final List<String> UNUSUAL_ADDRESSES = List.of(
            "::1",
            "0:0::01",
            "fe80::A",
            "FE80::a",
            "fe80::1%eth0",
            "fe80::1%25eth0",
            "example.org",
            " :A: ",
            " ",
            PATTERN);

    private final String name = Nonce.word();
    private final int port = Nonce.number(1024, 65_535);

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R3"},
            against = "the text always looks the same")
    void takes_a_host_and_a_port() {
        accepts(name + ".example.org", port, "the host is everything before the colon, and the port comes after it");
        accepts("192.0.2.7", port, "an IPv4 address is a host like any other");
        for (String host : UNUSUAL_HOSTS) {
            accepts(
                    host,
                    port,
                    "only ':', '[' and ']' are special in a host: everything else is returned as it is."
                            + "\nYou find out whether the host exists when you connect to it");
        }
    }

    @Task(number = 2, points = 1, rules = "R2", against = "a text has one colon, and it is before the port")
    void takes_an_IPv6_address_out_of_its_brackets() {
        String address = "2001:db8::" + Integer.toHexString(Nonce.number(0x1000, 0xffff));
        for (String host :
                Stream.concat(Stream.of(address), UNUSUAL_ADDRESSES.stream()).toList()) {
            accepts(
                    "[" + host + "]:" + port,
                    host,
                    port,
                    "the host is everything between the brackets, and nothing else in it is checked;"
                            + "\nthe brackets only show where it ends: they are not part of it");
        }
    }

    @Task(number = 3, points = 1, rules = "R3", against = "every number is a port")
    void accepts_only_ports_that_exist() throws Throwable {
        accepts(name, 1, "the lowest port is 1");
        accepts(name, 65_535, "a port has 16 bits: the highest one is 65535");

        refuses(name + ":0", "nobody listens on port 0: a server that asks for it gets any free port instead");
        refuses(name + ":65536", "a port has 16 bits: 65535 is the highest one, and 65536 doesn't fit");
        refuses(name + ":99999", "a port has 16 bits: 65535 is the highest one");
        refuses(
                name + ":" + ((1L << 32) + 80),
                "this is 2 to the power of 32, plus 80: added up in an int, 80 is left");
        refuses(
                name + ":18446744073709551696",
                "this is 2 to the power of 64, plus 80: added up in a long, 80 is left");
    }

    @Task(
            number = 4,
            points = 1,
            rules = "R4",
            against = "whatever Integer.parseInt or Character.isDigit accepts is a port")
    void takes_no_port_but_one_of_the_digits_0_to_9() throws Throwable {
        accepts(name, 1_234, "these are digits");
        accepts(name, 56_789, "these are digits");

        refuses(
                name + ":+80",
                "a sign is not a digit, although Integer.parseInt accepts it: other programs would refuse this text");
        refuses(name + ":-80", "a sign is not a digit");
        refuses(
                name + ":\u0668\u0660",
                "these are the Arabic digits for 80: parseInt and isDigit accept the digits of every script");
        for (String port : List.of("80http", "http", "8O", "0x50", "80.0", "8_0", "/", ";")) {
            refuses(name + ":" + port, "there is a character in the port that isn't a digit");
        }
        for (String port : List.of(" 80", "80 ", "8 0", "80\n", "80\r\n", "\t80")) {
            refuses(name + ":" + port, "a blank or a line's end isn't a digit, and nothing is stripped");
        }
        for (int port : new int[] {8, 10, 100}) {
            acceptsOrRefuses(
                    name + ":0" + port, name, port, "a port is a decimal number: a leading zero doesn't change it");
        }
    }

    @Task(number = 5, points = 1, rules = "R5", against = "an empty host is a host")
    void insists_on_a_host() throws Throwable {
        accepts(name, port, RIGHT);

        refuses(":" + port, "the host is missing; " + EMPTY_NAME);
        refuses("[]:" + port, "there is nothing between the brackets; " + EMPTY_NAME);
        refuses(":", "both the host and the port are missing");
        refuses("", "both the host and the port are missing");
    }

    @Task(number = 6, points = 1, rules = "R6", against = "the port is always there")
    void insists_on_a_port() throws Throwable {
        accepts(name, port, RIGHT);

        refuses(name, "the port and the colon before it are missing");
        refuses(String.valueOf(port), ONLY_A_NUMBER);
        refuses(name + ":", "the port is missing");
        refuses("[" + ADDRESS + "]", "the port is missing: all these colons belong to the address");
        refuses("[" + ADDRESS + "]:", "the port is missing");
        refuses("[" + ADDRESS + "]" + port, "the colon before the port is missing");
        refuses("[" + name + ":80]", "everything between the brackets is the host: no port comes after it");
    }

    @Task(number = 7, points = 1, rules = "R7", against = "whatever comes before the last colon is a host")
    void refuses_a_colon_in_a_host_without_brackets() throws Throwable {
        accepts(name, port, RIGHT);

        for (String text : List.of(ADDRESS + ":" + port, "::1:80", "::80", "a:b:80", "a::80")) {
            refuses(
                    text,
                    "nobody can tell where the host ends, because all of it could be an IPv6 address:"
                            + "\nbrackets would show it");
        }
        for (String before : List.of("http://", "tcp:", "user:secret@", "C:\\")) {
            refuses(before + name + ":80", "a link's other parts have no place here: this is a colon in the host");
        }
        refuses("::1", "this is an IPv6 address without a port; it was cut at one of its own colons");
        refuses("[" + ADDRESS + "]:80:90", "there is one colon too many after the brackets");
        for (String after : List.of(":", "::", ":::")) {
            refuses(
                    name + ":80" + after,
                    "the text ends with a colon, so no port comes after it (split(\":\") drops empty parts at the end)");
        }
    }

    @Task(number = 8, points = 1, rules = "R8", against = "brackets need no check")
    void refuses_a_bracket_that_is_not_one_of_a_pair_around_the_host() throws Throwable {
        accepts(name, port, RIGHT);

        for (String host : List.of("[" + ADDRESS, "[abc", "[", "[a[b")) {
            refuses(host + ":80", "the bracket is never closed: nobody can tell where the address ends");
        }
        for (String host : List.of("a]b", "a[b", "]", "abc]", "]abc[", "a[]b")) {
            refuses(host + ":80", "a name contains no bracket: brackets come in pairs, around a whole address");
        }
        for (String host : List.of("[[::1]]", "[[::1]", "[::1]]", "[a]b]", "[a[b]", "[]]", "[[]")) {
            refuses(host + ":80", "one pair of brackets shows where the address ends; the address itself has none");
        }
        for (String host : List.of("[::1]x", "x[::1]", "[::1][::1]", " [::1]", "[::1] ")) {
            refuses(host + ":80", "the brackets go around the whole host: no part of it is outside");
        }
        for (String text : List.of("[[::1]:80]", name + ":[80]", name + ":80]", name + "[:80]")) {
            refuses(text, "the brackets go around the host, and neither around the port nor around both");
        }
    }

    // texts in which one part is wrong, and no other
    private final List<String> wrongPort = List.of(
            name,
            name + ":",
            name + ":http",
            name + ":80\n",
            name + ": 80",
            "Example.ORG:HTTP",
            LONG + ":80http",
            name + ":" + PATTERN,
            name + ":0",
            name + ":65536",
            name + ":+80",
            name + ":99999999999999999999",
            name + ":08", // if it is refused at all
            "[" + ADDRESS + "]",
            "[" + ADDRESS + "]" + port);
    private final List<String> wrongHost = List.of(":" + port, "[]:" + port);
    private final List<String> wrongBrackets = List.of(
            ADDRESS + ":" + port,
            "::1:80",
            "a::80",
            "[abc:80",
            "a[b:80",
            "a]b:80",
            "[[::1]]:80",
            "[::1]]:80",
            "[a][b]:80",
            "x[::1]:80",
            "[::1]x:80",
            "[" + PATTERN + ":80",
            "[" + LONG + ":80");

    // texts in which several parts are wrong
    private final List<String> severalWrong = List.of(
            "",
            ":",
            "[]",
            "[]:",
            ":http",
            name + ":80:",
            "[::1]:80:90",
            "[" + name + ":80]",
            name + ":[80]",
            name + ":80]");

    @Task(number = 9, points = 1, rules = "R9", against = "the reason is enough: the caller knows the text")
    void shows_the_text_that_it_refuses() throws Throwable {
        accepts(name, port, RIGHT);
        refuses(name + ":http", "the port is not a number");

        for (String text : Stream.of(wrongPort, wrongHost, wrongBrackets, severalWrong)
                .flatMap(List::stream)
                .toList()) {
            Check check = Check.given(text)
                    .means("the person who typed the text sees only this message: it has to show the text");
            String message = messageAbout(text);
            check.holds(
                    message == null || message.contains(text),
                    "an IllegalArgumentException whose message contains the whole text",
                    "an IllegalArgumentException with the message: " + message);
        }
    }

    @Task(number = 10, points = 1, rules = "R10", against = "one message for everything that is wrong is enough")
    void names_the_part_that_is_wrong() throws Throwable {
        accepts(name, port, RIGHT);
        refuses(name + ":http", "the port is not a number");

        wrongPort.forEach(text -> namesThePart("port", text));
        wrongHost.forEach(text -> namesThePart("host", text));
        wrongBrackets.forEach(text -> namesThePart("brackets", text));
        severalWrong.forEach(HostPortTest::namesOnePart);
        namesThePart("port", String.valueOf(port), "it contains port: " + ONLY_A_NUMBER);
    }

    private void accepts(String host, int port, String means) {
        accepts(host + ":" + port, host, port, means);
    }

    private static void accepts(String text, String host, int port, String means) {
        Check check = Check.given(text).means(means);
        HostPort parsed;
        try {
            parsed = HostPort.parse(text);
        } catch (IllegalArgumentException e) {
            throw check.failure("a host and a port", e.toString());
        }
        // not by equals, which the class may have written itself
        boolean isRight = parsed != null && host.equals(parsed.host()) && port == parsed.port();
        check.holds(isRight, String.valueOf(new HostPort(host, port)), String.valueOf(parsed));
    }

    private static void acceptsOrRefuses(String text, String host, int port, String means) {
        HostPort parsed;
        try {
            parsed = HostPort.parse(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        HostPort expected = new HostPort(host, port);
        Check.given(text).means(means).holds(parsed.port() == port, expected + ", or a refusal", parsed.toString());
    }

    private static void refuses(String text, String means) throws Throwable {
        Check.given(text).means(means).expectThrows(IllegalArgumentException.class, () -> HostPort.parse(text));
    }

    private static void namesThePart(String part, String text) {
        namesThePart(part, text, "it contains the one that names the part to correct, and neither of the others");
    }

    private static void namesThePart(String part, String text, String means) {
        String message = messageAbout(text);
        ofTheThreeWords(text, means)
                .holds(
                        message == null || wordsIn(message, text).equals(List.of(part)),
                        "an IllegalArgumentException whose message names the part: " + part,
                        "an IllegalArgumentException with the message: " + message);
    }

    private static void namesOnePart(String text) {
        String message = messageAbout(text);
        ofTheThreeWords(text, "it contains one of them, although several parts have to be corrected")
                .holds(
                        message == null || wordsIn(message, text).size() == 1,
                        "an IllegalArgumentException whose message names one part",
                        "an IllegalArgumentException with the message: " + message);
    }

    private static Check ofTheThreeWords(String text, String means) {
        return Check.given(text)
                .means("the person who typed the text sees only this message: of the words port, host and brackets,\n"
                        + means);
    }

    private static List<String> wordsIn(String message, String text) {
        String words = message.replace(text, "").toLowerCase(Locale.ROOT);
        return Stream.of("port", "host", "brackets").filter(words::contains).toList();
    }

    /** Null if this text isn't refused: other tasks grade that. */
    private static String messageAbout(String text) {
        try {
            HostPort.parse(text);
            return null;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
