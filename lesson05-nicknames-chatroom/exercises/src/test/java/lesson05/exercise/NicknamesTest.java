package lesson05.exercise;

import static peerkit.interleavings.Interleavings.call;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.InterleavingsReady;

@ExerciseTest(id = "5.1", title = "claim and release unique names", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class NicknamesTest {

    private static final String TOO_LONG = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"; // 33 characters
    private static final String LONGEST = TOO_LONG.substring(1);

    /** Time to try all orders of two threads' steps; a call that never ends is found sooner. */
    private static final int SECONDS = 20;

    private final Object first = "the first client";
    private final Object second = "the second client";
    private final Object third = "the third client";

    @Task(number = 1, points = 1, against = "a name that is taken can be given away again")
    void gives_a_name_to_the_first_client_that_claims_it() {
        Nicknames names = new Nicknames();
        String name = Nonce.word();
        Check.when("nobody has the name " + name).expect(true, names.claim(name, first));
        Check.when("the first client has the name " + name + ", and the second one claims it")
                .means("two clients have the same name, so nobody can tell who is speaking")
                .expect(false, names.claim(name, second));
        Check.when("the first client has the name " + name + ", and claims it again")
                .means("the rules make no exception for the owner: nobody gets a name that isn't free")
                .expect(false, names.claim(name, first));
        Check.when("the second client claims another name, which nobody has")
                .means("this name is free, even though somebody has the other one")
                .expect(true, names.claim(Nonce.word(), second));
    }

    @Task(number = 2, points = 2, against = "a name is valid if part of it is a valid name")
    void accepts_only_names_that_follow_the_rules() {
        String word = Nonce.word();
        valid("a");
        valid(word + "XYZ09");
        valid(LONGEST);
        valid("servers");
        invalid("", "a name has at least one character");
        invalid(TOO_LONG, "a name has at most 32 characters, and this one has 33");
        invalid(
                word + "!",
                "only part of this name follows the rules, but all of it must: find is satisfied with a part");
        invalid(
                "[" + word + "]",
                "only part of this name follows the rules, but all of it must: find is satisfied with a part");
        invalid(
                word + "\n",
                "in a pattern, $ also matches before a newline at the very end. A newline in a name ends the line that"
                        + " shows the name, and starts a forged one");
        invalid(word + "_" + word, "an underscore is neither a letter nor a digit, although \\w also matches it");
        invalid(
                "caf\u00e9" + word,
                "\u00e9 is a letter, but not one of A-Z and a-z; otherwise two different names"
                        + " could look the same");
        invalid(
                "server",
                "the operator of the server speaks under this name: a client that had it could pretend to be"
                        + " the operator");
        invalid("Server", "in upper or lower case, this is the operator's name");
    }

    @Task(number = 3, points = 1, against = "names that are written differently are different names")
    void ignores_upper_and_lower_case() {
        Nicknames names = new Nicknames();
        String word = Nonce.word();
        names.claim("ann" + word, first);

        Check.when("the first client has the name ann" + word + ", and the second one claims ANN" + word)
                .means("upper and lower case make no difference: these are one name")
                .expect(false, names.claim("ANN" + word, second));
        Check.when("the first client has the name ann" + word + ", and releases Ann" + word)
                .means("upper and lower case make no difference: this is the name that it has")
                .expect(true, names.release("Ann" + word, first));
        Check.when("the first client had the name ann" + word + " and has released it; the second one claims it")
                .means("a name that was released is free")
                .expect(true, names.claim("ann" + word, second));
    }

    @Task(number = 4, points = 1, against = "the lower case of I is i on every machine")
    void ignores_case_in_every_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
        try {
            Nicknames names = new Nicknames();
            String word = Nonce.word();
            names.claim("iris" + word, first);

            Check.when("the machine's language is Turkish; one client has the name iris" + word
                            + ", and another one claims IRIS" + word)
                    .means("these are one name, in every language. In Turkish the lower case of I is \u0131, and"
                            + " toLowerCase() uses the machine's language unless you pass it another one")
                    .expect(false, names.claim("IRIS" + word, second));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Task(number = 5, points = 1, against = "only a name's owner ever releases it")
    void lets_only_the_owner_release_a_name() {
        Nicknames names = new Nicknames();
        String name = Nonce.word();
        names.claim(name, first);

        Check.when("the first client has the name " + name + ", and the second one releases it")
                .means("if this works, anybody can take anybody's name away and then claim it")
                .expect(false, names.release(name, second));
        Check.when("the second client has tried to release the first one's name " + name + "; a third one claims it")
                .means("the answer was false, but the name was still taken away from its owner")
                .expect(false, names.claim(name, third));
        Check.when("somebody releases a name that nobody has")
                .means("true says that a name was freed, but there was none to free")
                .expect(false, names.release(Nonce.word(), first));
        Check.when("the first client has the name " + name + ", and releases it")
                .means("it is the owner, so the name becomes free")
                .expect(true, names.release(name, first));
        Check.when("the first client has released the name " + name + "; the third one claims it")
                .means("a name that was released is free")
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
                "the name still belongs to a client that is gone: nobody else can have it until the server is"
                        + " restarted";
        Check.when(situation + one).means(stillTaken).expect(true, names.claim(one, third));
        Check.when(situation + two).means(stillTaken).expect(true, names.claim(two, third));
        Check.when("the first client is gone; the third one claims " + other + ", which the second one has")
                .means("only the names of the client that is gone become free")
                .expect(false, names.claim(other, third));
    }

    @Task(number = 7, points = 2, against = "nothing happens between my two steps")
    @Timeout(SECONDS)
    void gives_a_name_to_only_one_of_two_clients_that_claim_it_at_once() throws Exception {
        Interleavings.of(Nicknames.class)
                .comparedWith(OneByOne.class)
                .thread(call("claim", "ann", "client 1"))
                .thread(call("claim", "ann", "client 2"))
                .check(Check.when("two clients claim the same name at the same time")
                        .means("the steps of the two claims are mixed: each may find the name free before the other one"
                                + " takes it. Checking and taking must be one step"));
    }

    @Task(number = 8, points = 1, against = "what I have looked up is still true when I act on it")
    @Timeout(SECONDS)
    void frees_no_name_that_has_a_new_owner() throws Exception {
        Interleavings.of(Nicknames.class)
                .comparedWith(OneByOne.class)
                .before(call("claim", "ann", "client 1"))
                .thread(call("release", "ann", "client 1"))
                .thread(call("release", "ann", "client 1"))
                .check(Check.when("client 1 has the name ann, and two threads release it at the same time")
                        .means("both may see that it belongs to client 1 before either has freed it. If another client"
                                + " claims the name in between, the second thread takes it away from that client."
                                + " Checking and freeing must be one step"));
        Interleavings.of(Nicknames.class)
                .comparedWith(OneByOne.class)
                .before(call("claim", "ann", "client 1"))
                .thread(call("gone", "client 1"))
                .thread(call("release", "ann", "client 1"), call("claim", "ann", "client 2"))
                .after(call("claim", "ann", "client 3"))
                .check(Check.when("client 1 has the name ann. While one thread reports that client 1 is gone, another"
                                + " one releases the name, and client 2 claims it; then client 3 claims it")
                        .means("gone may check whose name it is; then another thread frees the name and gives it to"
                                + " client 2, and then gone acts on what it saw before. Checking and freeing must be"
                                + " one step"));
    }

    private void valid(String name) {
        Check check = Check.given(name)
                .means("a valid name has 1 to 32 characters from A-Z, a-z and 0-9, and is not server: this name is"
                        + " valid, and it is free");
        check.holds(new Nicknames().claim(name, first), "claim returns true", "claim returned false");
    }

    private void invalid(String name, String meaning) {
        Check check = Check.given(name).means(meaning);
        check.holds(!new Nicknames().claim(name, first), "claim returns false", "claim returned true");
    }

    /** What the answers must be when one call comes after the other; it isn't made for threads. */
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
