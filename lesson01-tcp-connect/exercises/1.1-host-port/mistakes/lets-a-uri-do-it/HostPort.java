// believes: java.net.URI already reads a host and a port, and knows what a port is
// caught by: 1, 2, 3, 7, 10
// breaks: R1, R2, R3, R7, R10
package lesson01.exercise;

import java.net.URI;
import java.net.URISyntaxException;

public record HostPort(String host, int port) {

    public static HostPort parse(String text) {
        URI uri;
        try {
            uri = new URI("tcp://" + text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no host and port (IPv6 in brackets?): " + text, e);
        }
        if (uri.getHost() == null || uri.getPort() == -1) {
            throw new IllegalArgumentException("no host and port (IPv6 in brackets?): " + text);
        }
        return new HostPort(uri.getHost(), uri.getPort());
    }
}
