package dixit.evaluate;

import dixit.actor.Folding;
import dixit.actor.Gazetteer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name made comparable by what it identifies ({@link Gazetteer#identity}): {@code le ministère russe de la Défense}
 * is {@code Ministère de la Défense (Russie)}.
 *
 * @param words what the name holds before its qualifier
 * @param qualifier what a closing parenthesis holds ({@code Commission électorale (Égypte)}); empty without one
 */
record NameKey(Set<String> words, Set<String> qualifier) {

    private static final Pattern QUALIFIED = Pattern.compile("(?s)(.+?)\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern COURTESY = Pattern.compile("^(?:MM?\\.|Mmes?|Mlles?|Monsieur|Madame|Dr)\\s+");
    private static final Pattern DETERMINER = Pattern.compile("(?Ui)^(?:(?:les?|la|des|un|une)\\s+|l['’])");

    NameKey {
        words = Set.copyOf(words);
        qualifier = Set.copyOf(qualifier);
    }

    static NameKey of(String name, Gazetteer gazetteer) {
        String plain = COURTESY.matcher(name.strip()).replaceFirst("");
        Matcher qualified = QUALIFIED.matcher(plain);
        return qualified.matches()
                ? new NameKey(identity(qualified.group(1), gazetteer), gazetteer.identity(qualified.group(2)))
                : new NameKey(identity(plain, gazetteer), Set.of());
    }

    /** The same name; a qualifier may be absent on one side, never different. */
    boolean sameAs(NameKey other) {
        return isWhole(other)
                || (qualifier.isEmpty() != other.qualifier.isEmpty() && !words.isEmpty() && words.equals(other.words));
    }

    /** The same name, nothing left out on either side. */
    boolean isWhole(NameKey other) {
        Set<String> all = all();
        return !all.isEmpty() && all.equals(other.all());
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(words);
        all.addAll(qualifier);
        return all;
    }

    /** An inhabitant name at the head of a name is people, not their country: {@code les Arméniens} are not Armenia. */
    private static Set<String> identity(String name, Gazetteer gazetteer) {
        Set<String> identity = new TreeSet<>(gazetteer.identity(name));
        String head = DETERMINER.matcher(name.strip()).replaceFirst("").split("[\\s,]", 2)[0];
        if (gazetteer.named(head).isEmpty() && gazetteer.demonym(head).isPresent()) {
            identity.add(Folding.fold(head));
        }
        return identity;
    }
}
