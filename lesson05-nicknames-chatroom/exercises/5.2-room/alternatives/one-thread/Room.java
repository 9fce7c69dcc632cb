package lesson05.exercise;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A room without a lock: only one thread touches the members, and the others hand their work to it. */
public final class Room {

    private final Set<Member> members = new HashSet<>();
    private volatile Thread roomThread;
    private final ExecutorService room = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "room");
        thread.setDaemon(true);
        roomThread = thread;
        return thread;
    });

    public Room() {}

    public void join(Member member) {
        inRoomThread(() -> members.add(member));
    }

    public void leave(Member member) {
        inRoomThread(() -> members.remove(member));
    }

    public void say(Member from, String line) {
        inRoomThread(() -> {
            for (Member member : members.toArray(new Member[0])) {
                if (member.equals(from)) {
                    continue;
                }
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // broken: the others still hear the line
                }
            }
        });
    }

    private void inRoomThread(Runnable work) {
        if (Thread.currentThread() == roomThread) { // a member that leaves inside send
            work.run();
            return;
        }
        Future<?> done = room.submit(work);
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
