package dixit.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Common nouns that head the names of actors, from {@code seeds/lexicon/{language}/roles.tsv}: columns {@code kind},
 * {@code sort}, {@code nouns} and, for some, {@code name}. What ends in a hyphen is a prefix: with {@code ex-}, {@code ex-président}
 * has the role of {@code président}.
 */
public final class Roles {

    /** What sort of description the noun makes. */
    public enum Sort {
        /** One person: {@code président}, {@code porte-parole}. */
        TITLE,
        /** An institution or organisation: {@code gouvernement}, {@code parti}. */
        INSTITUTION,
        /** An institution or group that every state has of its own: {@code gouvernement}, {@code parlement}. */
        STATE,
        /** People without an organisation, or one of them: {@code manifestant}, {@code habitant}, {@code source}. */
        PEOPLE,
        /** Words that speak for who wrote them: {@code rapport}, {@code communiqué}. */
        DOCUMENT
    }

    /**
     * A noun's entry.
     *
     * @param name what it is called together with a state, whatever the noun: {@code les troupes russes} are the {@code
     *     Forces armées} of Russia; empty when the noun itself names it
     */
    public record Role(ActorKind kind, Sort sort, Optional<String> name) {}

    private final Map<String, Role> roles;

    private Roles(Map<String, Role> roles) {
        this.roles = roles;
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming {@code name} and the line that is wrong
     */
    public static Roles read(BufferedReader reader, String name) {
        Map<String, Role> roles = new HashMap<>();
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("kind\t")) continue;
                String[] columns = line.split("\t");
                try {
                    Role role = new Role(
                            ActorKind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                            Sort.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                            columns.length > 3 ? Optional.of(columns[3].strip()) : Optional.empty());
                    Arrays.stream(columns[2].split(" ")).forEach(noun -> roles.putIfAbsent(noun, role));
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected kind, sort and nouns, tab-separated".formatted(name, number), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Roles(Map.copyOf(roles));
    }

    /** The role of a noun, by lemma. */
    public Optional<Role> of(String lemma) {
        String noun = lemma.toLowerCase(Locale.ROOT);
        if (roles.containsKey(noun)) return Optional.of(roles.get(noun));
        int hyphen = noun.indexOf('-');
        boolean prefixed = hyphen > 0 && hyphen + 1 < noun.length() && roles.containsKey(noun.substring(0, hyphen + 1));
        return prefixed ? Optional.ofNullable(roles.get(noun.substring(hyphen + 1))) : Optional.empty();
    }
}
