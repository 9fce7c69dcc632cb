package lesson04.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * Many clients in one thread. It takes commands from standard input and answers each with one number:
 *
 * <ul>
 *   <li>{@code talk PORT CLIENTS MILLIS}: each client sends its next line when the last one is answered; round trips a
 *       second
 *   <li>{@code hold PORT CLIENTS}: they all connect in one moment and are welcomed; milliseconds until all are connected
 *   <li>{@code drop}: those that were held leave; 0
 * </ul>
 */
final class LoadGenerator {

    private static final byte[] LINE = "what a client may well say in a line of forty bytes\n".getBytes(UTF_8);
    private static final int CLIENTS_OF_AN_ADDRESS = 20_000; // fewer than an address has free ports

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private final List<SocketChannel> held = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        LoadGenerator generator = new LoadGenerator();
        Scanner commands = new Scanner(System.in, UTF_8);
        while (commands.hasNext()) {
            System.out.println(generator.execute(commands.next(), commands));
        }
    }

    private long execute(String command, Scanner arguments) throws IOException {
        return switch (command) {
            case "talk" -> talk(arguments.nextInt(), arguments.nextInt(), arguments.nextLong());
            case "hold" -> hold(arguments.nextInt(), arguments.nextInt());
            default -> drop();
        };
    }

    private long talk(int port, int clients, long millis) throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                connect(selector, port, 1);
                awaitWelcomes(selector, 1);
            }
            for (SelectionKey key : selector.keys()) {
                send(key);
            }
            long answers = 0;
            long start = System.nanoTime();
            long end = start + millis * 1_000_000;
            while (System.nanoTime() < end) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    if (readsNewline(key)) {
                        answers++;
                        send(key);
                    }
                }
                selector.selectedKeys().clear();
            }
            long rate = answers * 1_000_000_000 / (System.nanoTime() - start);
            drop();
            return rate;
        }
    }

    private long hold(int port, int clients) throws IOException {
        try (Selector selector = Selector.open()) {
            long millis = connect(selector, port, clients);
            awaitWelcomes(selector, clients);
            return millis;
        }
    }

    private long drop() throws IOException {
        for (SocketChannel client : held) {
            client.close();
        }
        held.clear();
        return 0;
    }

    /** Connects all the clients at once; returns after how many milliseconds the last one was connected. */
    private long connect(Selector selector, int port, int clients) throws IOException {
        long start = System.nanoTime();
        int connected = 0;
        for (int i = 0; i < clients; i++) {
            SocketChannel client = SocketChannel.open();
            held.add(client);
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            client.configureBlocking(false);
            client.bind(new InetSocketAddress("127.0.0." + (1 + i / CLIENTS_OF_AN_ADDRESS), 0));
            if (client.connect(new InetSocketAddress("127.0.0.1", port))) {
                connected++;
                client.register(selector, 0);
            } else {
                client.register(selector, SelectionKey.OP_CONNECT);
            }
        }
        while (connected < clients) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isConnectable() && ((SocketChannel) key.channel()).finishConnect()) {
                    connected++;
                    key.interestOps(0); // for now, nothing more about this client
                }
            }
            selector.selectedKeys().clear();
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void awaitWelcomes(Selector selector, int clients) throws IOException {
        int welcomed = 0;
        selector.keys().forEach(key -> key.interestOps(SelectionKey.OP_READ));
        while (welcomed < clients) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                welcomed += readsNewline(key) ? 1 : 0;
            }
            selector.selectedKeys().clear();
        }
    }

    private boolean readsNewline(SelectionKey key) throws IOException {
        buffer.clear();
        int count = ((SocketChannel) key.channel()).read(buffer);
        if (count == -1) {
            throw new IOException("the server closed a connection");
        }
        return buffer.get(buffer.position() - 1) == '\n';
    }

    private void send(SelectionKey key) throws IOException {
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(LINE));
    }
}
