// believes: a closed connection tells the client enough
// caught by: 6
package lesson04.exercise;

public final class AtMost {

    private final int limit;
    private int count;

    public AtMost(int limit) {
        this.limit = limit;
    }

    public synchronized boolean enter() {
        if (count >= limit) {
            return false;
        }
        count++;
        return true;
    }

    public synchronized void leave() {
        count--;
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                System.out.println("Server full");
                client.close();
                return;
            }
            try {
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }
}
