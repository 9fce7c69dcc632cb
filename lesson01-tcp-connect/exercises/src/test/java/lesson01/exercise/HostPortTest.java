package lesson01.exercise;

import java.util.Locale;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "1.1", title = "a host and a port from one text", minutes = 30)
class HostPortTest {

    @Task(number = 1, points = 2, against = "the text always looks the same")
    void takes_a_name_and_a_port() {
        String host = Nonce.word() + ".example.org";
        int port = Nonce.number(1024, 65_535);
        String text = host + ":" + port;

        Check check = Check.given(text).means("the host is everything before the colon");
        check.expect(host, parse(check, text).host());
        check = Check.given(text).means("the port is the number after the colon");
        check.expect(port, parse(check, text).port());
    }

    @Task(number = 2, points = 2, against = "a text has one colon, and it is before the port")
    void takes_an_IPv6_address_out_of_its_brackets() {
        String host = "2001:db8::" + Integer.toHexString(Nonce.number(0x1000, 0xffff));
        int port = Nonce.number(1024, 65_535);
        String text = "[" + host + "]:" + port;

        Check check = Check.given(text)
                .means("an IPv6 address contains colons; the host is everything between the brackets")
                .whenReceived(
                        "[" + host + "]", "the brackets only show where the address ends: they are not part of it");
        check.expect(host, parse(check, text).host());
        check = Check.given(text).means("the port is the number after the colon that follows the bracket");
        check.expect(port, parse(check, text).port());
    }

    @Task(number = 3, points = 1, against = "every number is a port")
    void accepts_only_ports_that_exist() throws Throwable {
        String host = Nonce.word();

        for (int port : new int[] {1, 65_535}) {
            String text = host + ":" + port;
            Check check = Check.given(text).means("the lowest port is 1, and the highest is 65535");
            check.expect(port, parse(check, text).port());
        }
        Check.given(host + ":0")
                .means("nobody listens on port 0: a server that asks for it gets any free port instead")
                .expectThrows(IllegalArgumentException.class, () -> HostPort.parse(host + ":0"));
        Check.given(host + ":65536")
                .means("a port has 16 bits: 65535 is the highest one, and 65536 doesn't fit")
                .expectThrows(IllegalArgumentException.class, () -> HostPort.parse(host + ":65536"));
        String tooLong = host + ":" + ((1L << 32) + 80);
        Check.given(tooLong)
                .means("a number this large fits neither into a port nor into an int")
                .whenReceived(
                        new HostPort(host, 80),
                        "this is 2 to the power of 32, plus 80: an int overflows, and 80 is left")
                .expectThrows(IllegalArgumentException.class, () -> HostPort.parse(tooLong));
    }

    @Task(number = 4, points = 2, against = "whatever Integer.parseInt or Character.isDigit accepts is a port")
    void takes_no_port_but_one_of_the_digits_0_to_9() throws Throwable {
        refuses(
                Nonce.word() + ":+80",
                "a sign is not a digit, although Integer.parseInt accepts it: other programs would refuse this text");
        refuses(Nonce.word() + ":-80", "a sign is not a digit");
        refuses(
                Nonce.word() + ":\u0668\u0660",
                "these are the Arabic digits for 80: parseInt and isDigit accept the digits of every script");
        refuses(Nonce.word() + ":80http", "there is something after the digits that isn't a digit");
    }

    @Task(number = 5, points = 1, against = "both parts are always there")
    void insists_on_both_parts() throws Throwable {
        int port = Nonce.number(1024, 65_535);
        refuses(
                ":" + port,
                "the host is missing; to Java the empty name means this machine, but nobody has asked for that");
        refuses("[]:" + port, "there is nothing between the brackets; to Java the empty name means this machine");
        refuses(Nonce.word(), "the port and the colon before it are missing");
        refuses(Nonce.word() + ":", "the port is missing");
        refuses("[2001:db8::7]", "the port is missing: all these colons belong to the address");
    }

    @Task(number = 6, points = 1, against = "the last colon is the one before the port, and brackets need no check")
    void wants_one_pair_of_brackets_around_an_IPv6_address_and_no_other_bracket() throws Throwable {
        refuses(
                "2001:db8::7:80",
                "nobody can tell where the address ends, because all of it could be an IPv6 address: brackets would"
                        + " show it");
        refuses("::1", "this is an IPv6 address without a port; it was cut at one of its own colons");
        refuses("[2001:db8::7:80", "the bracket is never closed, so the address has no end");
        refuses("[abc:80", "the bracket is never closed: nobody can tell where the address ends");
        for (String name : new String[] {"a]b", "a[b", "[", "]"}) {
            refuses(name + ":80", "a name contains no bracket: brackets come in pairs, around a whole address");
        }
        for (String address : new String[] {"[[::1]]", "[[::1]", "[::1]]"}) {
            refuses(address + ":80", "one pair of brackets shows where the address ends; the address itself has none");
        }
        for (String address : new String[] {"[::1]x", "x[::1]"}) {
            refuses(address + ":80", "the brackets go around the whole host: no part of it is outside");
        }
    }

    @Task(number = 7, points = 1, against = "any exception is enough")
    void says_which_part_is_wrong() throws Throwable {
        says("port", Nonce.word() + ":http");
        says("port", Nonce.word());
        says("host", ":" + Nonce.number(1024, 65_535));
        says("brackets", "2001:db8::7:80");
    }

    private static HostPort parse(Check check, String text) {
        try {
            return HostPort.parse(text);
        } catch (IllegalArgumentException e) {
            throw check.failure("a host and a port", e.toString());
        }
    }

    private static void refuses(String text, String means) throws Throwable {
        Check.given(text).means(means).expectThrows(IllegalArgumentException.class, () -> HostPort.parse(text));
    }

    private static void says(String part, String text) throws Throwable {
        Check check = Check.given(text).means("this text can't be used, and somebody has to be told");
        Exception thrown = check.expectThrows(IllegalArgumentException.class, () -> HostPort.parse(text));
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        check.means("the person who typed the text sees only this message: it has to name the part to correct, and show"
                        + " the text")
                .holds(
                        message.contains(part) && message.contains(text),
                        "an IllegalArgumentException whose message contains " + part + " and " + text,
                        thrown.toString());
    }
}
