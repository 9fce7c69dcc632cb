package lesson01.exercise;

/** Reads a host and a port from left to right, without looking ahead. */
public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        return new Reader(text).read();
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        HostPort read() {
            String host = next() == '[' ? readBracketed() : readName();
            int colon = text.indexOf(':', at);
            if (colon >= 0 && text.lastIndexOf(':') > colon) {
                throw wrong("brackets needed around an address with colons");
            }
            if (colon > at) {
                throw wrong("brackets must be around the whole address");
            }
            if (host.isEmpty()) {
                throw wrong("host is empty");
            }
            if (next() != ':') {
                throw wrong("port expected");
            }
            at++;
            return new HostPort(host, readPort());
        }

        private String readBracketed() {
            int from = ++at;
            while (next() != ']') {
                if (next() == 0 || next() == '[') {
                    throw wrong("brackets not closed");
                }
                at++;
            }
            return text.substring(from, at++);
        }

        private String readName() {
            int from = at;
            while (next() != ':' && next() != 0) {
                if (next() == '[' || next() == ']') {
                    throw wrong("brackets in a name");
                }
                at++;
            }
            return text.substring(from, at);
        }

        private int readPort() {
            int port = 0;
            for (; next() >= '0' && next() <= '9'; at++) {
                port = Math.min(port * 10 + next() - '0', 65_536); // never larger, so it can't overflow
            }
            if (next() != 0 || port == 0 || port > 65_535) {
                throw wrong("port is not a number from 1 to 65535");
            }
            return port;
        }

        /** The next character, or 0 at the end. */
        private char next() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + ": " + text);
        }
    }
}
