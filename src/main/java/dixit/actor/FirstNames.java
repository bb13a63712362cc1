package dixit.actor;

import dixit.actor.Actor.Gender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The gender that a person's first name tells, from {@code seeds/lexicon/first-names.tsv}: columns {@code gender} and
 * {@code names}, separated by spaces. Names that women and men bear are left out of it.
 */
final class FirstNames {

    static final FirstNames READ = packaged("/seeds/lexicon/first-names.tsv");

    private final Map<String, Gender> genders;

    private FirstNames(Map<String, Gender> genders) {
        this.genders = Map.copyOf(genders);
    }

    private static FirstNames packaged(String resource) {
        InputStream in = FirstNames.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("no lexicon on the class path at " + resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader, resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming {@code source} and the line that is wrong, or gives a name a second gender
     */
    static FirstNames read(BufferedReader reader, String source) throws IOException {
        Map<String, Gender> genders = new HashMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("gender\t")) continue;
            String[] columns = line.split("\t");
            if (columns.length != 2 || !columns[0].matches("masculine|feminine")) {
                throw new IllegalArgumentException(
                        "%s, line %d: expected masculine or feminine, a tab and names".formatted(source, number));
            }
            Gender gender = Gender.valueOf(columns[0].toUpperCase(Locale.ROOT));
            for (String name : columns[1].split(" ")) {
                Gender before = genders.putIfAbsent(Folding.fold(name), gender);
                if (before != null && before != gender) {
                    throw new IllegalArgumentException(
                            "%s, line %d: %s has the other gender above; leave it out".formatted(source, number, name));
                }
            }
        }
        return new FirstNames(genders);
    }

    /** The gender of a person of this full name; empty for a single word, which may be a family name. */
    Optional<Gender> gender(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        if (words.length < 2) return Optional.empty();
        String first = Folding.fold(words[0]);
        // `Jean-Marie`: the first half tells.
        return Optional.ofNullable(genders.get(first)).or(() -> Optional.ofNullable(genders.get(first.split(" ")[0])));
    }
}
