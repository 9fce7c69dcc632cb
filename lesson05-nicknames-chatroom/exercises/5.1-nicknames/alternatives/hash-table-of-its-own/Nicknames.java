package lesson05.exercise;

import java.util.Locale;

/** A hash table without the JDK's collections: an array of 1,024 lists, and a lock. */
public final class Nicknames {

    private final Entry[] lists = new Entry[1024]; // guarded by this

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        synchronized (this) {
            for (Entry entry = lists[place(key)]; entry != null; entry = entry.next) {
                if (entry.key.equals(key)) {
                    return false;
                }
            }
            lists[place(key)] = new Entry(key, owner, lists[place(key)]);
            return true;
        }
    }

    public boolean release(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        synchronized (this) {
            for (Entry entry = lists[place(key)]; entry != null; entry = entry.next) {
                if (entry.key.equals(key) && entry.owner == owner) {
                    remove(entry);
                    return true;
                }
            }
            return false;
        }
    }

    public synchronized void gone(Object owner) {
        for (Entry first : lists) {
            for (Entry entry = first; entry != null; entry = entry.next) {
                if (entry.owner == owner) {
                    remove(entry);
                }
            }
        }
    }

    private void remove(Entry old) {
        int place = place(old.key);
        if (lists[place] == old) {
            lists[place] = old.next;
            return;
        }
        Entry before = lists[place];
        while (before.next != old) {
            before = before.next;
        }
        before.next = old.next;
    }

    private int place(String key) {
        return Math.floorMod(key.hashCode(), lists.length);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static final class Entry {

        final String key;
        final Object owner;
        Entry next;

        Entry(String key, Object owner, Entry next) {
            this.key = key;
            this.owner = owner;
            this.next = next;
        }
    }
}
