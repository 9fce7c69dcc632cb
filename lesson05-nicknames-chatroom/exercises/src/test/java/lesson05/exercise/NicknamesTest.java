package lesson05.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.TOO_EARLY;
import static peerkit.interleavings.Interleavings.call;
import static peerkit.interleavings.Interleavings.interrupted;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Background;
import peerkit.Patience;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Garbage;
import peerkit.grading.Interrupted;
import peerkit.grading.Nonce;
import peerkit.grading.StartedThreads;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.InterleavingsReady;

/**
 * What happens when two threads call at the same time isn't left to luck here: {@link Interleavings} tries the orders
 * in which their steps can mix, one by one.
 */
@ExerciseTest(id = "5.1", title = "claim and release unique names", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class NicknamesTest {

    private static final int SECONDS = 20; // to try all orders on a busy machine; a hang is found sooner
    private static final int FEW = 16; // orders: about half of those with one switch, for calls of 15 steps

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String LONGEST = LETTERS_AND_DIGITS.substring(0, 32);

    /** In decimal, octal, hexadecimal and to base 36, or with an exponent; some differ by 2 to the 32 or to the 64. */
    private static final String SAME_NUMBERS =
            "7 07 007 7f 7d 7l 7e0 0x7 4294967303 1z141zb 18446744073709551623 3w5e11264sgsn"
                    + " 0 00 0x0 10 1e1 012 0xa 9007199254740992 9007199254740993 kim 0kim"
                    + " 99999999999999999999999999999998 99999999999999999999999999999999";

    private static final String WAITS = "it waits until the name is free, or for a lock that nobody releases";
    private static final String STATIC =
            "two servers share a static field. All threads that use the same object also share its ordinary fields";
    private static final String TWO_CLIENTS =
            "These are two objects, and so two clients, even if they have the same hash code and the same text";
    private static final String A_PART =
            "only part of this name follows the rules, but all of it must: find is satisfied with a part";
    private static final String STILL_TAKEN =
            "the name still belongs to a client that is gone: nobody else can have it until the server is restarted";
    private static final String INTERRUPTED = "a client has its name, whatever becomes of the thread."
            + " An interrupted thread waits its turn like any other, and is still interrupted afterwards";
    private static final String ONE_STEP = "one thread looked at a name, and the other thread changed it before the"
            + " first one acted.\nChecking and changing must be one step";
    private static final String STUCK =
            "a thread waits for a lock that nobody releases, or the two threads wait for each other";

    private static final Locale TURKISH = new Locale.Builder().setLanguage("tr").build();
    private static final Locale LOCALE = Locale.getDefault();

    private static boolean usesAPool; // known after task 1

    private final Client ann = new Client();
    private final Client bob = new Client();
    private final Client cat = new Client();

    @Task(number = 1, points = 1, rules = "R16", against = "calls that must not overlap need a thread that makes them")
    void does_everything_in_the_thread_that_calls() throws Throwable { // first, before a static pool has its threads
        Locale.setDefault(TURKISH); // for what the class keeps when it is loaded
        try {
            StartedThreads.expectNone(
                    when("a client claims 200 names, releases one, claims it again, and is gone")
                            .means("a method starts a thread, but the thread that calls can do all the work"),
                    this::comeAndGo);
        } finally {
            Locale.setDefault(LOCALE);
            usesAPool = StartedThreads.usedPool();
        }
    }

    private void comeAndGo() {
        Nicknames names = new Nicknames();
        IntStream.range(1, 200).forEach(number -> names.claim("ann" + number, ann));
        names.claim("ann", ann);
        names.release("ann", ann);
        names.claim("ann", ann);
        names.gone(ann);
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R3", "R5", "R6", "R7", "R8"},
            against = "a name that is taken can be given away again",
            hangs = WAITS)
    void gives_a_name_to_the_first_client_that_claims_it() {
        Nicknames names = new Nicknames();
        String name = Nonce.word();
        when("nobody has the name " + name + ", and ann claims it").expect(true, names.claim(name, ann));
        when("ann has the name " + name + ", and bob claims it")
                .means("two clients have the same name, so nobody can tell who is speaking")
                .expect(false, names.claim(copy(name), bob));
        when("ann has the name " + name + ", bob has claimed it and got false, and now bob releases it")
                .means("claim returned false, but it made bob the owner. " + TWO_CLIENTS)
                .expect(false, names.release(name, bob));
        when("ann has the name " + name + ", and claims it again")
                .means("the rules make no exception for the owner: nobody gets a name that isn't free")
                .expect(false, names.claim(name, ann));
        when("ann has the name " + name + ", and claims another one, which nobody has")
                .means("a client that changes its name has two for a moment")
                .expect(true, names.claim(name.substring(1), ann));
        when("ann has two names, and bob claims one that nobody has")
                .means("this name is free, even though others are taken. " + TWO_CLIENTS)
                .expect(true, names.claim(name + "1", bob));
        when("ann has two names, and releases the first one, " + name).expect(true, names.release(name, ann));

        names.claim("an", ann);
        when("ann has the name an, and bob claims c0, which has the same hash code")
                .means("two names are the same only if their letters and digits are")
                .expect(true, names.claim("c0", bob));

        int many = 500; // a class may copy all names for each
        long given = IntStream.range(0, many)
                .filter(number -> names.claim("client" + number, cat))
                .count();
        when(many + " names that nobody has are claimed")
                .means("each valid name is free until somebody claims it, however many others are taken")
                .holds(given == many, "claim returns true " + many + " times", "it returned true " + given + " times");
        names.gone(cat); // a static map would keep them while the model checker runs
        long again = IntStream.range(0, many)
                .filter(number -> names.claim("dan", cat) && names.release("dan", cat))
                .count();
        when("a client claims and releases the same name " + many + " times")
                .means("a name that was released is free, however often")
                .holds(again == many, "both return true each time", "it worked " + again + " times");

        for (String number : SAME_NUMBERS.split(" ")) {
            when("names are taken that look like the same number, and bob claims another one, " + number)
                    .means("a name is text: two names are the same only if their letters and digits are")
                    .expect(true, names.claim(number, bob));
        }

        names.claim("eve", new Client());
        Garbage.collect();
        when("eve has her name, nothing but the register refers to her object, the garbage has been collected,"
                        + " and bob claims eve")
                .means("a name is taken until release or gone makes it free. A weak reference doesn't keep the owner")
                .expect(false, names.claim("eve", bob));
    }

    @Task(
            number = 3,
            points = 1,
            rules = {"R1", "R2"},
            against = "a name is valid if part of it is a valid name")
    void accepts_only_names_that_follow_the_rules() {
        String word = Nonce.word();
        accepts(word + "XYZ09");
        accepts(LONGEST);
        accepts(LONGEST.substring(1));
        accepts("servers");
        accepts("myserver");
        LETTERS_AND_DIGITS.chars().forEach(c -> accepts(Character.toString(c)));

        refuses("", "a name has at least one character");
        refuses(LONGEST + "0", "a name has at most 32 characters, and this one has 33");
        refuses(LONGEST.repeat(1_000), "a name has at most 32 characters, and this one has 32,000");
        refuses(word + "!", A_PART);
        refuses("[" + word + "]", A_PART);
        refuses(
                word + "\n",
                "in a pattern, $ also matches before a newline at the very end."
                        + " A newline in a name ends the line that shows the name, and starts a forged one");
        refuses(word + "_" + word, "an underscore is neither a letter nor a digit, although \\w also matches it");
        refuses(
                "caf\u00e9" + word,
                "\u00e9 is a letter, but not one of A-Z and a-z; otherwise two different names could look the same");
        refuses(
                "\u212Aim",
                "the first character isn't K but the sign for kelvin, U+212A. Its lower case is an ordinary k:"
                        + " check the name before you change its case");
        for (char c = 0; c < '\u0250'; c++) { // ASCII and the Latin letters
            if (LETTERS_AND_DIGITS.indexOf(c) < 0) {
                refusesCharacter(c, c + "a");
                refusesCharacter(c, "a" + c + "a");
                refusesCharacter(c, "a" + c);
            }
        }
        // Greek, Cyrillic, Arabic, units, Japanese, letters and digits twice as wide
        for (int c : List.of(0x3B1, 0x431, 0x661, 0x212A, 0x212B, 0x30A2, 0xFF11, 0xFF21, 0xFF41)) {
            refusesCharacter(c, Character.toString(c));
        }
        refusesCharacter(0x1D400, Character.toString(0x1D400)); // a bold A, which is two chars

        String operators = "the operator of the server speaks under this name:"
                + " a client that had it could pretend to be the operator";
        refuses("server", operators);
        refuses("SERVER", operators);
        refuses("sErVeR", operators);
    }

    @Task(
            number = 4,
            points = 1,
            rules = {"R3", "R4"},
            against = "the lower case of I is i on every machine",
            hangs = WAITS)
    void ignores_upper_and_lower_case_in_every_language() {
        ignoresCase("English");
        Locale.setDefault(TURKISH);
        try {
            ignoresCase("Turkish");
        } finally {
            Locale.setDefault(LOCALE);
        }
    }

    private void ignoresCase(String language) {
        Nicknames names = new Nicknames();
        String lower = "abcdefghijklm" + Nonce.word();
        String upper = lower.toUpperCase(Locale.ROOT);
        String machine = "the machine's language is " + language + ", and was Turkish at the start; ";
        String oneName = "upper and lower case make no difference: these are one name. In Turkish the lower case of I"
                + " is \u0131, and toLowerCase() uses the machine's language unless you pass it another one";
        names.claim(lower, ann);

        when(machine + "ann has the name " + lower + ", and bob claims " + upper)
                .means(oneName)
                .expect(false, names.claim(upper, bob));
        when(machine + "ann has the name " + lower + ", and releases " + upper)
                .means(oneName)
                .expect(true, names.release(upper, ann));
        String mixed = upper.substring(0, 14) + lower.substring(14);
        when(machine + "nobody has the name " + mixed + ", and bob claims it").expect(true, names.claim(mixed, bob));
        when(machine + "bob has the name " + mixed + ", and ann claims " + lower)
                .means(oneName)
                .expect(false, names.claim(lower, ann));
        String digits = "nopqrstuvwxyz0123456789";
        names.claim(digits.toUpperCase(Locale.ROOT), cat);
        when(machine + "cat has the name " + digits.toUpperCase(Locale.ROOT) + ", and releases " + digits)
                .means(oneName)
                .expect(true, names.release(digits, cat));
    }

    @Task(
            number = 5,
            points = 1,
            rules = {"R8", "R9", "R10"},
            against = "only a name's owner ever releases it")
    void lets_only_the_owner_release_a_name() {
        Nicknames names = new Nicknames();
        String name = Nonce.word();
        names.claim(name, ann);

        when("ann has the name " + name + ", and bob releases it")
                .means("if this works, anybody can take anybody's name away and then claim it. " + TWO_CLIENTS)
                .expect(false, names.release(name, bob));
        when("bob has tried to release ann's name " + name + "; cat claims it")
                .means("the answer was false, but the name was still taken away from its owner")
                .expect(false, names.claim(name, cat));
        String nobodys = "true says that a name was freed, but there was none to free";
        when("ann releases a name that nobody has").means(nobodys).expect(false, names.release(name + "0", ann));
        when("ann releases a text that isn't a valid name").means(nobodys).expect(false, names.release("?", ann));
        when("ann releases the operator's name").means(nobodys).expect(false, names.release("server", ann));
        when("ann has the name " + name + ", and releases it")
                .means("it is the owner, so the name becomes free")
                .expect(true, names.release(copy(name), ann));
        when("ann has released the name " + name + ", and releases it again")
                .means(nobodys)
                .expect(false, names.release(name, ann));
        when("ann has released the name " + name + "; cat claims it")
                .means("a name that was released is free")
                .expect(true, names.claim(name, cat));
        names.claim("kiss", ann);
        when("ann has the name kiss, and releases \u212Aiss; the first character is the sign for kelvin, U+212A")
                .means("this isn't a valid name, so nobody has it; but its lower case is kiss")
                .expect(false, names.release("\u212Aiss", ann));
        when("ann has the name kiss, and releases ki\u017Fs; the third character is a long s, U+017F")
                .means("this isn't a valid name, so nobody has it; but its upper case is KISS")
                .expect(false, names.release("ki\u017Fs", ann));
        when("ann has the name kiss, has tried to release other ones, and bob claims kiss")
                .means("release returned false, but freed the name")
                .expect(false, names.claim("kiss", bob));
    }

    @Task(
            number = 6,
            points = 1,
            rules = {"R8", "R11"},
            against = "a client says goodbye before it goes")
    void frees_all_names_of_a_client_that_is_gone() {
        Nicknames names = new Nicknames();
        String one = Nonce.word();
        String two = one.substring(1);
        String three = one + "3";
        String bobs = one + "b";
        names.claim(one, ann);
        names.claim(bobs, bob);
        names.claim(two, ann);
        names.claim(three, ann);

        names.gone(ann);

        String situation = "ann had the names " + one + ", " + two + " and " + three + ", and is gone; cat claims ";
        when(situation + one).means(STILL_TAKEN).expect(true, names.claim(one, cat));
        when(situation + two).means(STILL_TAKEN).expect(true, names.claim(two, cat));
        when(situation + three).means(STILL_TAKEN).expect(true, names.claim(three, cat));
        when("ann is gone; cat claims " + bobs + ", which bob has")
                .means("only the names of the client that is gone become free. " + TWO_CLIENTS)
                .expect(false, names.claim(bobs, cat));
        when("ann is gone, and bob releases his name " + bobs).expect(true, names.release(bobs, bob));
        names.gone(ann);
        when("ann is gone, which is reported twice; cat has got the name " + one + " meanwhile, and bob claims it")
                .means("the second time ann has no names, so nothing becomes free")
                .expect(false, names.claim(one, bob));
        when("ann was gone, comes back, and claims a free name")
                .means("an owner that comes back is an owner like any other")
                .expect(true, names.claim(bobs, ann));
        names.gone(ann);
        when("ann was gone, has come back with the name " + bobs + ", and is gone again; bob claims it")
                .means(STILL_TAKEN)
                .expect(true, names.claim(bobs, bob));
    }

    @Task(number = 7, points = 1, rules = "R12", against = "what threads share must be static")
    @Timeout(SECONDS)
    void keeps_the_names_of_two_servers_apart() throws Exception {
        Nicknames first = new Nicknames();
        Nicknames second = new Nicknames();
        first.claim("ann", ann);

        when("two servers run in one program; ann has her name on the first one, and releases it on the second one")
                .means(STATIC)
                .expect(false, second.release("ann", ann));
        when("two servers run in one program; ann has her name on the first one, and bob claims it on the second one")
                .means(STATIC)
                .expect(true, second.claim("ann", bob));
        second.gone(ann);
        when("two servers run in one program; ann is gone from the second one,"
                        + " and cat claims her name on the first one")
                .means(STATIC)
                .expect(false, first.claim("ann", cat));
        when("two servers run in one program; the name ann belongs to ann on the first one and to bob on the second"
                        + " one; ann releases it on the first one")
                .means(STATIC)
                .expect(true, first.release("ann", ann));
        interleavings(TwoServers.class, TwoOneByOne.class)
                .thread(claim(1, "ann", "client 1"), release(1, "ann", "client 1"))
                .thread(claim(2, "bob", "client 2"), release(2, "bob", "client 2"))
                .check(
                        "two servers run in one program; ann is claimed and released on one,"
                                + " and bob on the other at the same time",
                        STATIC);
        interleavings(TwoServers.class, TwoOneByOne.class)
                .thread(claim(1, "ann", "client 1"))
                .thread(claim(2, "", "client 2"), claim(2, "bob", "client 2"))
                .after(release(1, "ann", "client 1"))
                .checkWithCallsInBetween(
                        "two servers run in one program; ann is claimed on one, and between the steps of this call"
                                + " bob and an empty name are claimed on the other",
                        STATIC);
    }

    @Task(number = 8, points = 1, rules = "R13", against = "nothing happens between my two steps")
    @Timeout(SECONDS)
    void gives_a_name_to_only_one_of_two_clients_that_claim_it_at_once() throws Exception {
        String bothFree = "the steps of the two claims are mixed: each may find the name free before the other one"
                + " takes it. Checking and taking must be one step";
        names().thread(claim("ann", "client 1"))
                .thread(claim("ann", "client 2"))
                .after(release("ann", "client 1"), release("ann", "client 2"))
                .check("two clients claim the same name at the same time", bothFree);
        names().thread(claim("ann", "client 1"))
                .thread(claim("ann", "client 2"))
                .waitsEndEarly()
                .check("two clients claim the same name at the same time, and a wait inside it ends early", TOO_EARLY);
        names().thread(claim("ann", "client 1"))
                .thread(claim("ANN", "client 2"), claim("bob", "client 2"))
                .check("one client claims ann, and another one ANN and bob, at the same time", bothFree);
        names().thread(claim("ann", "client 1"))
                .thread(claim("ann", "client 1"))
                .check("two threads claim the same name for the same client at the same time", bothFree);
        names().thread(claim("ann", "client 1"), claim("cat", "client 1"))
                .thread(claim("bob", "client 2"))
                .after(claim("ann", "client 3"), claim("bob", "client 3"), claim("cat", "client 3"))
                .check(
                        "one client claims ann and cat, and another one bob, at the same time;"
                                + " then a third client claims them all",
                        "all three are taken: one thread overwrote what the other one had written");
        names().before(claimTwelve("client 2"))
                .orders(FEW * 3 / 4) // each of which begins with twelve calls
                .thread(claim("ann", "client 1"))
                .thread(release("name12", "client 2"))
                .check(
                        "twelve names are taken; one thread claims another one,"
                                + " and meanwhile the owner of name12 releases it",
                        "name12 belongs to its owner all the time. With more than twelve entries a HashMap moves all of"
                                + " them into a larger table, and a thread that looks then may find none");
        names().thread(claim("ann", "client 1"))
                .thread(claim("bob", "client 2"), release("bob", "client 2"))
                .after(release("ann", "client 1"), claim("bob", "client 3"))
                .checkWithCallsInBetween(
                        "one client claims ann, and between the steps of this call another one claims and releases bob",
                        "ann is free, and bob belongs to client 2 or to nobody: one thread overwrote what the other one"
                                + " had written, or it gave up because of the other one");
    }

    @Task(
            number = 9,
            points = 1,
            rules = {"R13", "R14"},
            against = "what I have looked up is still true when I act on it")
    @Timeout(SECONDS)
    void frees_no_name_that_has_a_new_owner() throws Exception {
        usesALockOfItsOwn();
        freesOnlyWhatTheClientHas();
        losesNoChange();
        goneIsOneStep();
        keepsNoLock();
    }

    /** Another thread may lock a client or a name, and keep it locked. */
    private void usesALockOfItsOwn() throws Exception {
        Background<Void> calls;
        synchronized (ann) {
            synchronized ("ann") {
                calls = Background.run("ann comes and goes", this::comeAndGo);
                when("one thread is inside synchronized (owner) and synchronized (name); another one claims the name"
                                + " for this owner, releases it, and reports that the owner is gone")
                        .means("others may lock these objects, and keep them locked: the class needs a lock of its own")
                        .holds(Patience.waitUntil(calls::isDone, Patience.limit()), "the calls return", "they wait");
            }
        }
        calls.await();
    }

    private void freesOnlyWhatTheClientHas() throws Exception {
        names().before(claim("ann", "client 1"))
                .thread(release("ann", "client 1"))
                .thread(release("ann", "client 1"), claim("ann", "client 2"))
                .after(release("ann", "client 2"))
                .check(
                        "client 1 has the name ann, and two threads release it at the same time;"
                                + " then client 2 claims it in the second thread",
                        "both may see that it belongs to client 1 before either has freed it, and then one of them"
                                + " takes it away from client 2. Checking and freeing must be one step");
        String notForAMoment = "a call that returns false changes nothing, not even for a moment:"
                + " taking a name away and giving it back is two steps, and another thread may see what is in between";
        names().before(claim("ann", "client 1"))
                .thread(release("ann", "client 2"))
                .thread(claim("ann", "client 3"))
                .after(release("ann", "client 1"))
                .check(
                        "client 1 has the name ann; client 2 releases it and client 3 claims it at the same time;"
                                + " then client 1 releases it",
                        notForAMoment);
        names().before(claim("ann", "client 1"))
                .thread(claim("ann", "client 2"))
                .thread(release("ann", "client 1"))
                .after(claim("ann", "client 3"))
                .check(
                        "client 1 has the name ann; client 2 claims it while client 1 releases it;"
                                + " then client 3 claims it",
                        notForAMoment);
        names().before(claim("ann", "client 1"), claim("bob", "client 2"))
                .thread(gone("client 1"))
                .thread(claim("bob", "client 3"))
                .after(release("bob", "client 2"))
                .check(
                        "client 1 has the name ann and client 2 has bob; client 1 is gone,"
                                + " and at the same time client 3 claims bob",
                        "bob belongs to client 2 all the time: gone takes away no other client's name,"
                                + " not even for a moment");
    }

    private void losesNoChange() throws Exception {
        names().before(claim("ann", "client 1"))
                .thread(release("ann", "client 1"))
                .thread(claim("ann", "client 1"))
                .after(gone("client 1"), claim("ann", "client 2"))
                .check(
                        "client 1 has the name ann; one thread releases it, and another one claims it for client 1;"
                                + " then client 1 is gone, and client 2 claims it",
                        "if a second map says which names a client has, it must change in one step with the first one");
        names().before(claim("ann", "client 1"), claim("bob", "client 2"))
                .thread(release("ann", "client 1"))
                .thread(release("bob", "client 2"), claim("cat", "client 2"))
                .after(claim("ann", "client 3"), claim("bob", "client 3"), claim("cat", "client 3"))
                .check(
                        "client 1 releases ann; at the same time client 2 releases bob and claims cat;"
                                + " then client 3 claims them all",
                        "ann and bob are free and cat is taken: one thread overwrote what the other one had written");
    }

    private void goneIsOneStep() throws Exception {
        names().before(claim("ann", "client 1"))
                .thread(gone("client 1"))
                .thread(release("ann", "client 1"), claim("ann", "client 2"))
                .after(claim("ann", "client 3"))
                .orders(2 * FEW)
                .check(
                        "client 1 has the name ann. While one thread reports that client 1 is gone,"
                                + " another one releases the name, and client 2 claims it; then client 3 claims it",
                        "gone may check whose name it is; then another thread frees the name and gives it to client 2,"
                                + " and then gone acts on what it saw before. Checking and freeing must be one step");
        names().before(claim("ann", "client 1"))
                .thread(gone("client 1"))
                .thread(claim("ann", "client 2"))
                .after(release("ann", "client 2"))
                .check("client 1 has the name ann and is gone; at the same time client 2 claims the name", ONE_STEP);
        names().before(claim("ann", "client 1"))
                .thread(gone("client 1"))
                .thread(claim("bob", "client 1"))
                .after(claim("bob", "client 2"), claim("ann", "client 2"))
                .check(
                        "client 1 has the name ann and claims bob, while another thread reports that it is gone",
                        ONE_STEP);
        names().before(claim("ann", "client 1"), claim("bob", "client 1"))
                .thread(gone("client 1"))
                .thread(gone("client 1"), claim("bob", "client 2"))
                .after(release("bob", "client 2"), claim("ann", "client 2"))
                .check("two threads report that client 1 is gone; then client 2 claims one of its names", ONE_STEP);
        names().before(
                        claim("ann", "client 1"),
                        claim("bob", "client 2"),
                        claim("cat", "client 1"),
                        claim("dan", "client 2"))
                .thread(gone("client 1"))
                .thread(gone("client 2"))
                .after(
                        claim("ann", "client 3"),
                        claim("bob", "client 3"),
                        claim("cat", "client 3"),
                        claim("dan", "client 3"))
                .check(
                        "client 1 and client 2 have two names each, and both are gone at the same time;"
                                + " then client 3 claims all four",
                        "all four are free");
    }

    private void keepsNoLock() throws Exception {
        names().before(
                        claim("ann", "client 1"),
                        claim("ann", "client 2"),
                        claim("?", "client 2"),
                        claim("server", "client 2"),
                        release("ann", "client 2"),
                        release("bob", "client 2"),
                        release("?", "client 2"),
                        gone("client 2"),
                        release("ann", "client 1"),
                        claim("ann", "client 1"),
                        gone("client 1"))
                .thread(claim("ann", "client 1"), gone("client 1"))
                .thread(claim("bob", "client 2"), release("bob", "client 2"))
                .whenStuck("each of these calls has returned, and one of them has kept a lock:"
                        + " each way out of a method must release it")
                .check(
                        "one thread has made calls that succeed and calls that return false;"
                                + " then two others claim names and give them back",
                        ONE_STEP);
    }

    @Task(number = 10, points = 1, rules = "R15", against = "an interrupted thread may give up", hangs = WAITS)
    @Timeout(SECONDS)
    void does_the_same_in_an_interrupted_thread() throws Exception {
        Nicknames names = new Nicknames();
        whenInterrupted("claims ann, which nobody has", true, () -> names.claim("ann", ann));
        whenInterrupted("claims ann, which is taken", false, () -> names.claim("ann", bob));
        whenInterrupted("claims a text that isn't a valid name", false, () -> names.claim("?", ann));
        whenInterrupted("claims the operator's name", false, () -> names.claim("server", ann));
        whenInterrupted("releases ann, which belongs to another client", false, () -> names.release("ann", bob));
        whenInterrupted("releases bob, which nobody has", false, () -> names.release("bob", bob));
        whenInterrupted("releases a text that isn't a valid name", false, () -> names.release("?", ann));
        whenInterrupted("releases its name", true, () -> names.release("ann", ann));
        names.claim("bob", bob);
        whenInterrupted("reports that bob is gone, who has a name", null, () -> reportGone(names, bob));
        whenInterrupted("reports that ann is gone, who has none", null, () -> reportGone(names, ann));
        when("a thread that is interrupted has reported that bob is gone; cat claims his name")
                .means(STILL_TAKEN)
                .expect(true, names.claim("bob", cat));

        names().before(
                        interrupted(claim("ann", "client 1")),
                        interrupted(claim("ann", "client 2")),
                        interrupted(release("ann", "client 2")),
                        interrupted(release("ann", "client 1")),
                        interrupted(gone("client 1")))
                .thread(claim("ann", "client 1"))
                .thread(claim("ann", "client 2"))
                .check(
                        "an interrupted thread has called all methods, and then two clients"
                                + " claim the same name at the same time",
                        ONE_STEP);
        names().thread(interrupted(claim("ann", "client 1")))
                .thread(claim("ann", "client 2"))
                .after(release("ann", "client 1"), release("ann", "client 2"))
                .check(
                        "a thread that is interrupted claims ann for client 1,"
                                + " and another one claims it for client 2 at the same time",
                        INTERRUPTED);
        names().before(claim("ann", "client 1"))
                .thread(interrupted(release("ann", "client 1")))
                .thread(gone("client 1"), claim("ann", "client 2"))
                .after(release("ann", "client 2"))
                .check(
                        "client 1 has the name ann; a thread that is interrupted releases it, and at the same time"
                                + " another one reports that client 1 is gone, and claims the name for client 2",
                        INTERRUPTED);
        names().before(claim("ann", "client 1"), claim("bob", "client 2"))
                .thread(interrupted(gone("client 1")))
                .thread(release("bob", "client 2"))
                .after(claim("ann", "client 3"), claim("bob", "client 3"))
                .check(
                        "client 1 has the name ann and client 2 has bob;"
                                + " a thread that is interrupted reports that client 1 is gone,"
                                + " and at the same time client 2 releases bob; then client 3 claims both",
                        INTERRUPTED);
    }

    private static Object reportGone(Nicknames names, Client client) {
        names.gone(client);
        return null;
    }

    private static void whenInterrupted(String action, Object expected, Supplier<Object> call) {
        Interrupted.expect(action, INTERRUPTED, expected, call);
    }

    private void accepts(String name) {
        Check.given(name)
                .means("a valid name has 1 to 32 characters from A-Z, a-z and 0-9:"
                        + " this name is valid and isn't server, and the register is new, so the name is free")
                .holds(new Nicknames().claim(name, ann), "claim returns true", "claim returned false");
    }

    private void refuses(String name, String meaning) {
        Check.given(name)
                .means(meaning)
                .holds(!new Nicknames().claim(name, ann), "claim returns false", "claim returned true");
    }

    private void refusesCharacter(int character, String name) {
        if (new Nicknames().claim(name, ann)) { // a check for each of so many would take time
            refuses(name, String.format("the character U+%04X is none of A-Z, a-z and 0-9", character));
        }
    }

    private static String copy(String name) {
        return new String(name); // equal, and not the same object
    }

    private static Interleavings names() {
        return interleavings(Operations.class, OneByOne.class);
    }

    private static Interleavings interleavings(Class<?> operations, Class<?> model) {
        when("the class has used a pool, and two threads call it at the same time")
                .means("the model checker would wait for the pool's threads, which it doesn't know")
                .holds(!usesAPool, "no pool", "a pool has started a thread");
        return Interleavings.of(operations).comparedWith(model).orders(FEW).whenStuck(STUCK);
    }

    private static Call claim(String name, String client) {
        return call("claim", name, client);
    }

    private static Call release(String name, String client) {
        return call("release", name, client);
    }

    private static Call gone(String client) {
        return call("gone", client);
    }

    private static Call claimTwelve(String client) {
        return call("claimTwelve", client);
    }

    private static Call claim(int server, String name, String client) {
        return call("claim", server, name, client);
    }

    private static Call release(int server, String name, String client) {
        return call("release", server, name, client);
    }

    /** Clients that look the same, and aren't equal. */
    private static final class Client {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "a client";
        }
    }

    /** The methods that the threads call. */
    public static class Operations {

        private final Nicknames names = new Nicknames();

        public boolean claim(String name, Object owner) {
            return names.claim(name, owner);
        }

        public boolean release(String name, Object owner) {
            return names.release(name, owner);
        }

        public void gone(Object owner) {
            names.gone(owner);
        }

        public void claimTwelve(Object owner) {
            for (int number = 1; number <= 12; number++) {
                claim("name" + number, owner);
            }
        }
    }

    /** The learner's class, for two servers. */
    public static final class TwoServers {

        private final Operations first = new Operations();
        private final Operations second = new Operations();

        public boolean claim(int server, String name, Object owner) {
            return (server == 1 ? first : second).claim(name, owner);
        }

        public boolean release(int server, String name, Object owner) {
            return (server == 1 ? first : second).release(name, owner);
        }
    }

    /** What the answers must be when one call comes after the other. */
    public static class OneByOne {

        private final Map<String, Object> owners = new HashMap<>();

        public boolean claim(String name, Object owner) {
            return name.matches("[A-Za-z0-9]+")
                    && !name.equals("server")
                    && owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner) == null;
        }

        public boolean release(String name, Object owner) {
            return owners.remove(name.toLowerCase(Locale.ROOT), owner);
        }

        public void gone(Object owner) {
            owners.values().removeIf(owner::equals);
        }

        public void claimTwelve(Object owner) {
            for (int number = 1; number <= 12; number++) {
                claim("name" + number, owner);
            }
        }
    }

    /** What is right for two servers. */
    public static final class TwoOneByOne {

        private final OneByOne first = new OneByOne();
        private final OneByOne second = new OneByOne();

        public boolean claim(int server, String name, Object owner) {
            return (server == 1 ? first : second).claim(name, owner);
        }

        public boolean release(int server, String name, Object owner) {
            return (server == 1 ? first : second).release(name, owner);
        }
    }
}
