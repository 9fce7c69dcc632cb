package lesson05.exercise;

import static peerkit.Interleavings.call;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Check;
import peerkit.Exercise;
import peerkit.Interleavings;
import peerkit.InterleavingsReady;
import peerkit.Nonce;
import peerkit.Task;

@Exercise(id = "5.1", title = "claim and release unique names", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class NicknamesTest {

    private static final String TOO_LONG = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"; // 33 characters
    private static final String LONGEST = TOO_LONG.substring(1);

    /** To try all orders of two threads' steps; a call that never ends is found without it. */
    private static final int SECONDS = 20;

    private final Object first = "the first client";
    private final Object second = "the second client";
    private final Object third = "the third client";

    @Task(number = 1, points = 1, against = "a name that is taken can be given once more")
    void gives_a_name_to_the_first_who_claims_it() {
        Nicknames names = new Nicknames();
        String name = Nonce.word();
        Check.when("nobody has the name " + name).expect(true, names.claim(name, first));
        Check.when("the first client has the name " + name + ", and the second one claims it")
                .means("two clients of the same name: nobody can tell who is speaking")
                .expect(false, names.claim(name, second));
        Check.when("the first client has the name " + name + ", and claims it again")
                .means("the rules make no exception for the owner: a name that is not free is not given")
                .expect(false, names.claim(name, first));
        Check.when("the second client claims another name, which nobody has")
                .means("this name is free, whoever has the other one")
                .expect(true, names.claim(Nonce.word(), second));
    }

    @Task(number = 2, points = 2, against = "a name is valid if a valid name is in it")
    void takes_only_names_that_keep_the_rules() {
        String word = Nonce.word();
        valid("a");
        valid(word + "XYZ09");
        valid(LONGEST);
        valid("servers");
        invalid("", "a name has at least one character");
        invalid(TOO_LONG, "a name has at most 32 characters, and these are 33");
        invalid(
                word + "!",
                "a part of this name keeps the rules, but all of it must: find is content with such a part");
        invalid(
                "[" + word + "]",
                "a part of this name keeps the rules, but all of it must: find is content with such a part");
        invalid(
                word + "\n",
                "in a pattern, $ also stands before a newline at the very end; and a newline in a name ends"
                        + " the line in which it is shown, and begins a forged one");
        invalid(word + "_" + word, "an underscore is neither a letter nor a digit, though \\w means it, too");
        invalid("caf\u00e9" + word, "\u00e9 is a letter, but none of A-Z and a-z; names that look alike could be two");
        invalid("server", "the operator of the server speaks under this name: whoever has it could speak in its place");
        invalid("Server", "in capital letters or small ones, it is the name of the operator");
    }

    @Task(number = 3, points = 1, against = "names that are written differently are different")
    void takes_capital_and_small_letters_for_the_same() {
        Nicknames names = new Nicknames();
        String word = Nonce.word();
        names.claim("ann" + word, first);

        Check.when("the first client has the name ann" + word + ", and the second one claims ANN" + word)
                .means("capital and small letters are the same: these are one name")
                .expect(false, names.claim("ANN" + word, second));
        Check.when("the first client has the name ann" + word + ", and releases Ann" + word)
                .means("capital and small letters are the same: this is the name that it has")
                .expect(true, names.release("Ann" + word, first));
        Check.when("the first client had the name ann" + word + " and has released it; the second one claims it")
                .means("what was released is free")
                .expect(true, names.claim("ann" + word, second));
    }

    @Task(number = 4, points = 1, against = "the small letter of I is i, on every machine")
    void does_so_in_every_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
        try {
            Nicknames names = new Nicknames();
            String word = Nonce.word();
            names.claim("iris" + word, first);

            Check.when("the machine's language is Turkish; one client has the name iris" + word
                            + ", and another one claims IRIS" + word)
                    .means("these are one name, in every language. In Turkish the small letter of I is \u0131:"
                            + " toLowerCase() goes by the language of the machine, if it is not told another one")
                    .expect(false, names.claim("IRIS" + word, second));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Task(number = 5, points = 1, against = "whoever releases a name is its owner")
    void lets_only_the_owner_release_a_name() {
        Nicknames names = new Nicknames();
        String name = Nonce.word();
        names.claim(name, first);

        Check.when("the first client has the name " + name + ", and the second one releases it")
                .means("if this works, anybody can take away anybody's name, and then claim it")
                .expect(false, names.release(name, second));
        Check.when("the second client has tried to release the first one's name " + name + "; a third one claims it")
                .means("the answer was false, and still the name was taken away from its owner")
                .expect(false, names.claim(name, third));
        Check.when("a name is released that nobody has")
                .means("true says that a name was freed; there was none")
                .expect(false, names.release(Nonce.word(), first));
        Check.when("the first client has the name " + name + ", and releases it")
                .means("it is the owner, so the name becomes free")
                .expect(true, names.release(name, first));
        Check.when("the first client has released the name " + name + "; the third one claims it")
                .means("what was released is free")
                .expect(true, names.claim(name, third));
    }

    @Task(number = 6, points = 1, against = "a client says goodbye before it goes")
    void frees_all_names_of_a_client_that_is_gone() {
        Nicknames names = new Nicknames();
        String one = Nonce.word();
        String two = Nonce.word();
        String other = Nonce.word();
        names.claim(one, first);
        names.claim(other, second);
        names.claim(two, first);

        names.gone(first);

        String situation =
                "the first client had the names " + one + " and " + two + " and is gone; the third one claims ";
        String stillTaken =
                "the name still belongs to a client that is gone: nobody else can have it until the server starts again";
        Check.when(situation + one).means(stillTaken).expect(true, names.claim(one, third));
        Check.when(situation + two).means(stillTaken).expect(true, names.claim(two, third));
        Check.when("the first client is gone; the third one claims " + other + ", which the second one has")
                .means("only the names of the client that is gone become free")
                .expect(false, names.claim(other, third));
    }

    @Task(number = 7, points = 2, against = "between my two steps nothing happens")
    @Timeout(SECONDS)
    void gives_a_name_to_one_of_two_who_claim_it_at_once() throws Exception {
        Interleavings.of(Nicknames.class)
                .comparedWith(OneByOne.class)
                .thread(call("claim", "ann", "client 1"))
                .thread(call("claim", "ann", "client 2"))
                .check(Check.when("two clients claim the same name at the same time")
                        .means("the steps of the two claims are mixed: each may find the name free before the other"
                                + " one takes it. To look and to take must be one step"));
    }

    @Task(number = 8, points = 1, against = "what I have looked up is still so when I act on it")
    @Timeout(SECONDS)
    void frees_no_name_that_has_a_new_owner() throws Exception {
        Interleavings.of(Nicknames.class)
                .comparedWith(OneByOne.class)
                .before(call("claim", "ann", "client 1"))
                .thread(call("release", "ann", "client 1"))
                .thread(call("release", "ann", "client 1"))
                .check(Check.when("client 1 has the name ann, and two threads release it at the same time")
                        .means("both may find that it is client 1's before either has freed it. If another client"
                                + " claims the name in between, the second thread takes it away from that client."
                                + " To look and to free must be one step"));
        Interleavings.of(Nicknames.class)
                .comparedWith(OneByOne.class)
                .before(call("claim", "ann", "client 1"))
                .thread(call("gone", "client 1"))
                .thread(call("release", "ann", "client 1"), call("claim", "ann", "client 2"))
                .after(call("claim", "ann", "client 3"))
                .check(Check.when("client 1 has the name ann. While one thread finds that client 1 is gone, another one"
                                + " releases the name, and client 2 claims it; then client 3 claims it")
                        .means("gone may look whose name it is, then another thread frees it and gives it to client"
                                + " 2, and then gone goes by what it has seen. To look and to free must be one"
                                + " step"));
    }

    private void valid(String name) {
        Check check = Check.given(name)
                .means("1 to 32 characters of A-Z, a-z and 0-9, and not server: this name is valid, and it is free");
        check.holds(new Nicknames().claim(name, first), "claim returns true", "claim returned false");
    }

    private void invalid(String name, String meaning) {
        Check check = Check.given(name).means(meaning);
        check.holds(!new Nicknames().claim(name, first), "claim returns false", "claim returned true");
    }

    /** What the answers must be when one call comes after the other; it knows of no thread. */
    public static final class OneByOne {

        private final Map<String, Object> owners = new HashMap<>();

        public OneByOne() {}

        public boolean claim(String name, Object owner) {
            return owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner) == null;
        }

        public boolean release(String name, Object owner) {
            return owners.remove(name.toLowerCase(Locale.ROOT), owner);
        }

        public void gone(Object owner) {
            owners.values().removeIf(owner::equals);
        }
    }
}
