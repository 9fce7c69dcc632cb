package lesson05;

/** A client in the room of the steps, as the others see it: someone to send a line to. */
public interface Member {
    void send(String line);
}
