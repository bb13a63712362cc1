package dixit.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name made comparable: lower case, without accents, determiners, prepositions and courtesy titles, the words in
 * alphabetical order ({@code le ministère russe de la Défense} = {@code Ministère de la Défense (Russie)}).
 *
 * @param words the words of the name before its qualifier
 * @param qualifier the words of a closing parenthesis ({@code Commission électorale (Égypte)}); empty without one
 */
record NameKey(List<String> words, List<String> qualifier) {

    private static final Pattern QUALIFIED = Pattern.compile("(?s)(.+?)\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Set<String> EMPTY_WORDS = Set.of(
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "de",
            "du",
            "d",
            "au",
            "aux",
            "a",
            "en",
            "dans",
            "par",
            "pour",
            "sur",
            "chez",
            "et",
            "ce",
            "cet",
            "cette",
            "ces",
            "son",
            "sa",
            "ses",
            "leur",
            "leurs",
            "m",
            "mm",
            "mme",
            "mmes",
            "mlle",
            "monsieur",
            "madame");

    NameKey {
        words = List.copyOf(words);
        qualifier = List.copyOf(qualifier);
    }

    static NameKey of(String name, ActorNames names) {
        Matcher qualified = QUALIFIED.matcher(name);
        return qualified.matches()
                ? new NameKey(words(qualified.group(1), false, names), words(qualified.group(2), true, names))
                : new NameKey(words(name, false, names), List.of());
    }

    /** The same name; a qualifier may be absent on one side, never different. */
    boolean sameAs(NameKey other) {
        return isWhole(other)
                || (qualifier.isEmpty() != other.qualifier.isEmpty() && !words.isEmpty() && words.equals(other.words));
    }

    /** The same name, nothing left out on either side. */
    boolean isWhole(NameKey other) {
        List<String> all = all();
        return !all.isEmpty() && all.equals(other.all());
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(words);
        all.addAll(qualifier);
        return sorted(all);
    }

    /**
     * @param adjectives whether the first word may be an adjective of a place too; the head of a name is not, or
     *     {@code les Arméniens} would be {@code Arménie}
     */
    private static List<String> words(String text, boolean adjectives, ActorNames names) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String plain = plain(word.group());
            if (EMPTY_WORDS.contains(plain)) continue;
            Optional<String> place = words.isEmpty() && !adjectives
                    ? Optional.empty()
                    : names.demonym(word.group().toLowerCase(Locale.ROOT));
            if (place.isPresent()) {
                String unqualified = place.get().replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
                Matcher part = WORD.matcher(unqualified);
                while (part.find()) if (!EMPTY_WORDS.contains(plain(part.group()))) words.add(plain(part.group()));
            } else {
                words.add(plain);
            }
        }
        return sorted(words);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
