package lesson01.exercise;

import java.util.Locale;
import peerkit.Check;
import peerkit.Exercise;
import peerkit.Nonce;
import peerkit.Task;

@Exercise(id = "1.1", title = "a host and a port from one text", minutes = 30)
class HostPortTest {

    @Task(number = 1, points = 2, against = "the text always looks the same")
    void takes_a_name_and_a_port() {
        String host = Nonce.word() + ".example.org";
        int port = Nonce.number(1024, 65_535);
        String text = host + ":" + port;

        Check check = Check.given(text).means("the host is all that stands before the colon");
        check.expect(host, parse(check, text).host());
        check = Check.given(text).means("the port is the number behind the colon");
        check.expect(port, parse(check, text).port());
    }

    @Task(number = 2, points = 2, against = "a text has one colon, and it stands before the port")
    void takes_an_IPv6_address_out_of_its_brackets() {
        String host = "2001:db8::" + Integer.toHexString(Nonce.number(0x1000, 0xffff));
        int port = Nonce.number(1024, 65_535);
        String text = "[" + host + "]:" + port;

        Check check = Check.given(text)
                .means("an IPv6 address has colons of its own; the host is all that stands between the brackets")
                .whenReceived(
                        "[" + host + "]", "the brackets only show where the address ends: they are no part of it");
        check.expect(host, parse(check, text).host());
        check = Check.given(text).means("the port is the number behind the colon that follows the bracket");
        check.expect(port, parse(check, text).port());
    }

    @Task(number = 3, points = 1, against = "every number is a port")
    void keeps_to_the_ports_that_there_are() throws Throwable {
        String host = Nonce.word();

        for (int port : new int[] {1, 65_535}) {
            String text = host + ":" + port;
            Check check = Check.given(text).means("the lowest port is 1, and the highest is 65535");
            check.expect(port, parse(check, text).port());
        }
        Check.given(host + ":0")
                .means("nobody listens on port 0: a server that asks for it is given another one, any that is free")
                .expectThrows(IllegalArgumentException.class, () -> HostPort.parse(host + ":0"));
        Check.given(host + ":65536")
                .means("a port is 16 bits wide: 65535 is the highest, and 65536 does not fit")
                .expectThrows(IllegalArgumentException.class, () -> HostPort.parse(host + ":65536"));
        String tooLong = host + ":" + ((1L << 32) + 80);
        Check.given(tooLong)
                .means("a number this large fits neither into a port nor into an int")
                .whenReceived(
                        new HostPort(host, 80), "this is 2 to the 32nd, plus 80: an int overflows, and 80 is left")
                .expectThrows(IllegalArgumentException.class, () -> HostPort.parse(tooLong));
    }

    @Task(number = 4, points = 2, against = "what Integer.parseInt or Character.isDigit takes is a port")
    void takes_no_port_but_one_of_the_digits_0_to_9() throws Throwable {
        refuses(
                Nonce.word() + ":+80",
                "a sign is not a digit, though Integer.parseInt takes it: other programs would refuse this text");
        refuses(Nonce.word() + ":-80", "a sign is not a digit");
        refuses(
                Nonce.word() + ":\u0668\u0660",
                "these are the Arabic digits for 80: parseInt and isDigit take the digits of every script");
        refuses(Nonce.word() + ":80http", "behind the digits stands something that is none");
    }

    @Task(number = 5, points = 1, against = "both parts are always there")
    void insists_on_both_parts() throws Throwable {
        int port = Nonce.number(1024, 65_535);
        refuses(
                ":" + port,
                "the host is missing; Java takes the empty name for this machine, which nobody has asked for");
        refuses("[]:" + port, "there is nothing between the brackets; Java takes the empty name for this machine");
        refuses(Nonce.word(), "the port is missing, and the colon before it");
        refuses(Nonce.word() + ":", "the port is missing");
        refuses("[2001:db8::7]", "the port is missing: all these colons belong to the address");
    }

    @Task(number = 6, points = 1, against = "the last colon is the one before the port, and brackets need no look")
    void wants_one_pair_of_brackets_around_an_IPv6_address_and_no_other_bracket() throws Throwable {
        refuses(
                "2001:db8::7:80",
                "nobody can tell where the address ends, for all of it is an IPv6 address, too: brackets would tell");
        refuses("::1", "this is an IPv6 address without a port; it was cut at one of its own colons");
        refuses("[2001:db8::7:80", "the bracket is never closed, so the address has no end");
        refuses("[abc:80", "the bracket is never closed: nobody can tell where the address ends");
        for (String name : new String[] {"a]b", "a[b", "[", "]"}) {
            refuses(name + ":80", "a name holds no bracket: brackets come as a pair, around the whole of an address");
        }
        for (String address : new String[] {"[[::1]]", "[[::1]", "[::1]]"}) {
            refuses(address + ":80", "one pair of brackets shows where the address ends; the address itself has none");
        }
        for (String address : new String[] {"[::1]x", "x[::1]"}) {
            refuses(address + ":80", "the brackets stand around the whole of the host: nothing is outside of them");
        }
    }

    @Task(number = 7, points = 1, against = "that an exception is thrown is enough")
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
        Check check = Check.given(text).means("this text can't be used, and somebody has to be told so");
        Exception thrown = check.expectThrows(IllegalArgumentException.class, () -> HostPort.parse(text));
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        check.means("whoever typed the text sees only this message: it has to name the part to mend, and show the text")
                .holds(
                        message.contains(part) && message.contains(text),
                        "an IllegalArgumentException whose message contains " + part + " and " + text,
                        thrown.toString());
    }
}
